package org.handrail.occupationalhealth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One line of the work list. {@code appointmentAt} and {@code reviewOn} may be null. */
public record ReferralLine(
        UUID id,
        String name,
        ReferralReason reason,
        boolean urgent,
        ReferralState state,
        NextStep next,
        Instant receivedAt,
        Instant appointmentAt,
        LocalDate reviewOn) {}
