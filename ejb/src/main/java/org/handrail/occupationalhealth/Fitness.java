package org.handrail.occupationalhealth;

/** What occupational health may tell outside, and all of it (C17). */
public enum Fitness {
    FIT,
    FIT_WITH_ADJUSTMENTS,
    TEMPORARILY_NOT_ON_RISKY_ACTIVITY
}
