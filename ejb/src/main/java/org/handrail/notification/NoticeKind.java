package org.handrail.notification;

/** What a notice says; its words are in the bundle {@code Notices} of this package. */
public enum NoticeKind {
    /** There is a message for you. */
    MESSAGE,
    /** You are on call, and somebody is waiting. */
    ON_CALL
}
