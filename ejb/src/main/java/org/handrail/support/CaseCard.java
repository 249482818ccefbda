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
 * @param occupationalHealthAskedAt when occupational health was asked for, else null
 * @param occupationalHealthDueAt by when occupational health makes contact, else null
 * @param wantsNews the person wants to hear what changed
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
        Instant occupationalHealthDueAt,
        boolean wantsNews) {}
