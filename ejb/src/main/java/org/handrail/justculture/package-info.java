/**
 * Room of the just-culture reviews, realm review. A trained reviewer looks at ONE act of one person (C9), names the
 * contributory factors of the system first (A52), then goes through a versioned instrument step by step. Reviewers call
 * {@link org.handrail.justculture.ConductReviews}, the reviewed person reads {@link org.handrail.justculture.MyReviews}.
 * Nothing here knows or can find out who took support.
 */
package org.handrail.justculture;
