package org.handrail.support;

import java.time.Instant;
import java.util.UUID;

/**
 * A case as its own person sees it.
 *
 * @param happenedAt when the event happened, null for {@link Trigger#SELF}
 * @param askAgainAt when "not now" is asked again, else null
 * @param peerName name of the peer who is with the person, else null
 * @param peerDueAt by when the programme lead picks a peer, else null
 * @param contactDueAt by when the peer makes contact for the first time, null before and after
 * @param occupationalHealthAskedAt when occupational health was last asked for, else null; what came of it, only they know
 * @param wantsNews the person wants to hear what changed
 * @param eventWithdrawn whoever sent the report of the event has taken it back
 */
public record CaseCard(
        UUID id,
        Trigger trigger,
        boolean nearMiss,
        Instant happenedAt,
        CaseState state,
        Instant offeredAt,
        Instant askAgainAt,
        String peerName,
        Instant peerDueAt,
        Instant contactDueAt,
        Instant occupationalHealthAskedAt,
        boolean wantsNews,
        boolean eventWithdrawn) {}
