package org.handrail.support;

import java.time.Instant;
import java.util.UUID;

/**
 * A case in one of the programme lead's lists.
 *
 * @param peerName null where no peer is with the person
 * @param dueAt what the list is about: by when a peer is picked, when the check-in was due; for open offers null
 * @param eventWithdrawn whoever sent the report of the event has taken it back; said of one opened case, not in lists
 * @param overdue {@code dueAt} has passed
 */
public record DayRow(
        UUID caseId,
        UUID personId,
        String personName,
        CaseState state,
        Instant offeredAt,
        String peerName,
        Instant dueAt,
        boolean overdue,
        boolean eventWithdrawn) {}
