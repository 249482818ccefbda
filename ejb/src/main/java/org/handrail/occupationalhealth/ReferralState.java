package org.handrail.occupationalhealth;

/** Where a referral stands. */
public enum ReferralState {
    RECEIVED,
    ACCEPTED,
    BOOKED,
    CONCLUDED,
    /** The person no longer wants it. */
    WITHDRAWN
}
