package org.handrail.occupationalhealth;

/** Who asked for occupational health; never why. */
public enum ReferralReason {
    ASKED_BY_PERSON,
    /** With the person's agreement. */
    ASKED_BY_PEER,
    /** Opened by a call for help now (C20). */
    HELP_CALL
}
