/** Pages of the admin: accounts. */
package org.handrail.web.admin;
