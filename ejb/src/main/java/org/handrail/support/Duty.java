package org.handrail.support;

/** The six states of duty (C19). A removal is a human decision, protective and temporary (A43), never a score's. */
public enum Duty {
    NORMAL,
    NORMAL_WITH_SUPPORT,
    ADJUSTED,
    TEMPORARILY_REMOVED,
    GRADED_RETURN,
    RETURN_REVIEWED
}
