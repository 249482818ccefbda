package org.handrail.support;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody's duty.
 *
 * @param conclusion FIT, FIT_WITH_ADJUSTMENTS, TEMPORARILY_NOT_ON_RISKY_ACTIVITY, or null where there is none
 * @param reviewOn day on which it is looked at again, or null
 * @param since null while nothing was ever concluded
 */
public record DutyView(Duty duty, String conclusion, LocalDate reviewOn, Instant since) {
    static final DutyView USUAL = new DutyView(Duty.NORMAL, null, null, null);
}
