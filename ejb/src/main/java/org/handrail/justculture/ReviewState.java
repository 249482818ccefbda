package org.handrail.justculture;

/** The life of a review: the system first (A52), then the questions, then the finding. */
public enum ReviewState {
    SYSTEM_FIRST,
    QUESTIONS,
    FINISHED
}
