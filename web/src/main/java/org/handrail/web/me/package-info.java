/** The pages of an involved person: what is offered, what happens next, who does it and by when. No script needed. */
package org.handrail.web.me;
