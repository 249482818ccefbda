package org.handrail.occupationalhealth;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A referral as the person it is about sees it: appointments earliest first, conclusions newest first.
 *
 * @param contactDueAt by when the person hears from occupational health, null once a time is booked
 */
public record MyReferral(
        UUID id,
        ReferralReason reason,
        ReferralState state,
        Instant receivedAt,
        Instant contactDueAt,
        List<AppointmentView> appointments,
        List<MyConclusion> conclusions) {
    /** Not concluded and not withdrawn. */
    public boolean open() {
        return HealthReferral.OPEN.contains(state);
    }
}
