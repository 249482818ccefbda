package org.handrail.occupationalhealth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One line of the work list. {@code appointmentAt} and {@code reviewOn} may be null.
 *
 * @param contactDueAt by when the person was promised to hear from occupational health, null once a time is booked
 * @param late {@code contactDueAt} has passed
 */
public record ReferralLine(
        UUID id,
        String name,
        ReferralReason reason,
        boolean urgent,
        ReferralState state,
        NextStep next,
        Instant receivedAt,
        Instant contactDueAt,
        boolean late,
        Instant appointmentAt,
        LocalDate reviewOn) {}
