package org.handrail.support;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * Who may be picked as peer for a person.
 *
 * @param peers people whose account is a peer's
 * @param inLineAbove whether the first is line manager or supervisor of the second
 * @param keptApart who reviews or analyses the event (C17)
 * @param involved who has a case of the same event: they are to be supported themselves
 */
record PeerRules(
        UUID person, Set<UUID> peers, BiPredicate<UUID, UUID> inLineAbove, Set<UUID> keptApart, Set<UUID> involved) {

    /** Key of the sentence that says why not, or nothing. One sentence for both reasons that the event gives. */
    Optional<String> refusal(UUID peer) {
        if (!peers.contains(peer)) {
            return Optional.of("support.peer.notOne");
        }
        if (person.equals(peer)) {
            return Optional.of("support.peer.self");
        }
        if (inLineAbove.test(peer, person) || inLineAbove.test(person, peer)) {
            return Optional.of("support.peer.line");
        }
        if (keptApart.contains(peer) || involved.contains(peer)) {
            return Optional.of("support.peer.event");
        }
        return Optional.empty();
    }
}
