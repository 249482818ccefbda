package org.handrail.adverseevent;

/** What it is worth that somebody is named in a place. */
public enum Standing {
    INVOLVED,
    /** Involved, but what was sent contradicts itself: a suggestion at most. */
    DOUBTFUL,
    /** A weak hint such as who recorded the resulting condition: a suggestion at most, and nobody is missed. */
    HINT,
    /** Judged the event and took no part in it: recorded, never linked. */
    ASSESSOR
}
