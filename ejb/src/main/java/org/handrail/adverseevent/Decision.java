package org.handrail.adverseevent;

/** What people decided about a link; survives linking again. */
public enum Decision {
    PROPOSED,
    CONFIRMED,
    REFUSED
}
