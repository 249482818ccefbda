package org.handrail.adverseevent;

/**
 * In what role somebody was involved. Never a statement about fault. Ordered: where several sources speak of one person,
 * the first of these is kept.
 */
public enum InvolvedAs {
    /** Staff who were themselves hurt. */
    HARMED,
    /** Took part in the care. */
    ACTOR,
    RESPONDER,
    SUPERVISOR,
    WITNESS,
    STUDENT,
    SUPPORT_STAFF,
    /** Wrote the record. */
    RECORDER
}
