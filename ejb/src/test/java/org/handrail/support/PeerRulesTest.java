package org.handrail.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PeerRulesTest {
    private final UUID person = UUID.randomUUID();
    private final UUID peer = UUID.randomUUID();
    private final UUID manager = UUID.randomUUID();
    private final UUID managed = UUID.randomUUID();
    private final UUID reviewer = UUID.randomUUID();
    private final UUID witness = UUID.randomUUID();
    private final PeerRules rules = new PeerRules(
            person,
            Set.of(person, peer, manager, managed, reviewer, witness),
            (above, below) ->
                    (above.equals(manager) && below.equals(person)) || (above.equals(person) && below.equals(managed)),
            Set.of(reviewer),
            Set.of(person, witness));

    @Test
    void aPeerOutsideLineAndEventMayBePicked() {
        assertThat(rules.refusal(peer)).isEmpty();
    }

    @Test
    void neverTheLineManagerNorSomebodyWhomThePersonManages() {
        assertThat(rules.refusal(manager)).contains("support.peer.line");
        assertThat(rules.refusal(managed)).contains("support.peer.line");
    }

    @Test
    void theReasonDoesNotTellWhoReviewsTheEvent() {
        assertThat(rules.refusal(reviewer)).isEqualTo(rules.refusal(witness)).contains("support.peer.event");
    }

    @Test
    void nobodyIsTheirOwnPeer() {
        assertThat(rules.refusal(person)).contains("support.peer.self");
    }

    @Property
    void nobodyWithoutThePeersRole(@ForAll long most, @ForAll long least) {
        assertThat(rules.refusal(new UUID(most, least))).contains("support.peer.notOne");
    }
}
