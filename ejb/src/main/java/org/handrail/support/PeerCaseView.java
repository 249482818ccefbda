package org.handrail.support;

import java.time.Instant;
import java.util.List;

/**
 * A case as its peer opens it.
 *
 * @param eventWithdrawn whoever sent the report of the event has taken it back
 * @param unitNames where the person works or learns now
 * @param occupationalHealthAskedAt null while nobody asked
 * @param checkIns all of them, by date
 */
public record PeerCaseView(
        PeerCaseRow row,
        Trigger trigger,
        boolean nearMiss,
        Instant happenedAt,
        boolean eventWithdrawn,
        List<String> unitNames,
        Instant occupationalHealthAskedAt,
        List<TalkView> talks,
        List<CheckInView> checkIns) {}
