/** The person's own pages: what is offered, their dates, their appointments, reviews about them, who looked. */
package org.handrail.web.me;
