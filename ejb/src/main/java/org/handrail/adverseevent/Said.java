package org.handrail.adverseevent;

/** What a person says of their own part in an event. */
public enum Said {
    NOT_ME,
    OTHER_ROLE
}
