package org.handrail.occupationalhealth;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A referral as the person it is about sees it: appointments earliest first, conclusions newest first. */
public record MyReferral(
        UUID id,
        ReferralReason reason,
        ReferralState state,
        Instant receivedAt,
        List<AppointmentView> appointments,
        List<MyConclusion> conclusions) {
    /** Not concluded and not withdrawn. */
    public boolean open() {
        return HealthReferral.OPEN.contains(state);
    }
}
