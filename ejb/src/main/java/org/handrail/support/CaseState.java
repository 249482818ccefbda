package org.handrail.support;

/** Where a case stands. Every state leads back to every kind of help, also {@link #CLOSED}. */
public enum CaseState {
    /** Offered, no answer yet. */
    OFFERED,
    /** The person said "not now" and is asked again. */
    NOT_NOW,
    /** The person wants to talk to a peer; the programme lead has not picked one yet. */
    WAITING_FOR_PEER,
    /** A peer is with the person. */
    WITH_PEER,
    /** The person asked for occupational health and for no peer. */
    WITH_OCCUPATIONAL_HEALTH,
    /** The person stopped it; they can come back whenever they like. */
    CLOSED
}
