/**
 * Realm review: what its two rooms share, the few facts of an adverse event that the event realm lets them read, through
 * two views with no right to write. For {@code justculture} and {@code rootcause} only.
 */
package org.handrail.reviewedevent;
