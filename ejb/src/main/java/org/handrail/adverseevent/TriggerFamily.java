package org.handrail.adverseevent;

/** Three families of events that hurt those who care, equally serious (A8). */
public enum TriggerFamily {
    PATIENT_EVENT,
    VIOLENCE,
    HARMFUL_INTERACTION
}
