package org.handrail.support;

/** What a case began with: the three families of A8, all equally serious, or the person's own wish (A77). */
public enum Trigger {
    PATIENT_EVENT,
    VIOLENCE,
    HARMFUL_INTERACTION,
    SELF
}
