package org.handrail.adverseevent;

/** What humans decide or say of who was involved. */
public enum Taken {
    CONFIRMED,
    REFUSED,
    /** Said who stands behind a mention. */
    NAMED,
    /** Said that a mention means nobody of the staff. */
    DISMISSED,
    /** Looked at what the person said and left everything as it was. */
    KEPT,
    REVIEWED,
    RETRIED,
    SAID_NOT_ME,
    SAID_OTHER_ROLE,
    TOOK_BACK
}
