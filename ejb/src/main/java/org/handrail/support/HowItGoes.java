package org.handrail.support;

/** Answer to a check-in. Not answering is an answer too. */
public enum HowItGoes {
    BETTER,
    SAME,
    HARDER,
    NO_ANSWER
}
