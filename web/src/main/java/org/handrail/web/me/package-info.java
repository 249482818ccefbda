/** Pages of the person: their own page and what belongs to them. */
package org.handrail.web.me;
