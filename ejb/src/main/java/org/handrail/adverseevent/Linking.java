package org.handrail.adverseevent;

/** How far we are with finding out who was involved. */
public enum Linking {
    PENDING,
    COMPLETE,
    NEEDS_REVIEW
}
