package org.handrail.support;

/** How a talk was held. */
public enum TalkMode {
    IN_PERSON,
    PHONE,
    VIDEO,
    MESSAGE
}
