package org.handrail.helpline;

/** For whom a line is there. */
public enum Audience {
    EVERYBODY,
    HEALTH_STAFF,
    DOCTORS
}
