package org.handrail.occupationalhealth;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    /** A question takes this long from support to occupational health at most, on a normal day. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    /**
     * Which of a person's referrals answers what they asked for: the open one, for a person has one at most and a new
     * question joins it; else the last one.
     *
     * @param mine newest first
     * @return nothing while the question is still on its way
     */
    public static Optional<MyReferral> answering(List<MyReferral> mine, Instant askedAt, Instant now) {
        return mine.stream().filter(MyReferral::open).findFirst().or(() -> mine.stream()
                .findFirst()
                .filter(last -> !last.receivedAt().isBefore(askedAt)
                        || askedAt.plus(ON_ITS_WAY).isBefore(now)));
    }

    /** Not concluded and not withdrawn. */
    public boolean open() {
        return HealthReferral.OPEN.contains(state);
    }
}
