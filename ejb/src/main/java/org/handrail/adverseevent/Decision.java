package org.handrail.adverseevent;

/** What people decided about a link; survives linking again. */
public enum Decision {
    /** Possible, no more: no link and no offer before a human confirms it. */
    SUGGESTED,
    /** Linked by the machine. */
    PROPOSED,
    CONFIRMED,
    REFUSED
}
