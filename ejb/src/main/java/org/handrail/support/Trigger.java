package org.handrail.support;

/** What a case began with: the three families of A8, all equally serious, or the person's own wish (A77). */
public enum Trigger {
    PATIENT_EVENT,
    VIOLENCE,
    HARMFUL_INTERACTION,
    SELF;

    /** A family that is not known here is still an event: nobody goes without an offer for a code. */
    static Trigger ofEvent(String family) {
        return switch (family) {
            case "VIOLENCE" -> VIOLENCE;
            case "HARMFUL_INTERACTION" -> HARMFUL_INTERACTION;
            default -> PATIENT_EVENT;
        };
    }
}
