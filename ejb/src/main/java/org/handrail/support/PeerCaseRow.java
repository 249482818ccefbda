package org.handrail.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A case in the list of its peer.
 *
 * @param contactDueAt by when to make contact for the first time, null once a talk is logged
 * @param lastTalkOn day of the last talk, or null
 * @param nextCheckInAt the first open check-in, due or to come, or null
 */
public record PeerCaseRow(
        UUID caseId,
        UUID personId,
        String personName,
        boolean learning,
        Instant assignedAt,
        Instant contactDueAt,
        LocalDate lastTalkOn,
        Instant nextCheckInAt) {}
