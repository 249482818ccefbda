package org.handrail.adverseevent;

/** What kind of actor a mention speaks of. Only people who work or learn here can become involved staff. */
public enum ActorType {
    PRACTITIONER,
    PRACTITIONER_ROLE,
    /** Not an actor itself: its participants are. */
    ENCOUNTER,
    /** The sender did not say; may be staff. */
    UNKNOWN,
    /** Device, patient, relative, organization: kept as evidence, never staff. */
    OTHER;

    boolean mayBeStaff() {
        return this == PRACTITIONER || this == PRACTITIONER_ROLE || this == UNKNOWN;
    }
}
