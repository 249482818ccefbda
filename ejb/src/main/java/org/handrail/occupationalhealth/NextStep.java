package org.handrail.occupationalhealth;

/** What occupational health does next with a referral. */
public enum NextStep {
    ACCEPT,
    BOOK,
    /** The appointment is ahead. */
    SEE,
    /** The appointment is over. */
    CONCLUDE,
    /** The last conclusion is to be looked at again. */
    REVIEW,
    NOTHING
}
