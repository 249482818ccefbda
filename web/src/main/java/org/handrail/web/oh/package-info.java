/** Pages of occupational health, and the person's own page about their appointments with it. */
package org.handrail.web.oh;
