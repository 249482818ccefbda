/** Pages of the admin: accounts, senders, the staff directory as a file. */
package org.handrail.web.admin;
