package org.handrail.sender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SenderTokenTest {
    private static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");

    @Test
    void everyTokenHas256BitsOfChance() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String token = Token.make();
            assertThat(token).matches("hr_[A-Za-z0-9_-]{43}");
            made.add(token);
        }
        assertThat(made).hasSize(1000);
    }

    @Test
    void whatIsKeptAndShownOfATokenDoesNotGiveItAway() {
        String token = Token.make();
        SenderToken kept = new SenderToken(sender(), token, "admin", NOW);
        assertThat(kept.view(NOW).mark()).isEqualTo(token.substring(0, 9));
        assertThat(kept.view(NOW).toString()).doesNotContain(token);
    }

    @Test
    void aTokenEndsAtItsTimeAndStaysEnded() {
        SenderToken token = new SenderToken(sender(), Token.make(), "admin", NOW);
        assertThat(token.hasEnded(NOW.plus(Duration.ofDays(9999)))).isFalse();
        token.end(NOW.plusSeconds(60), NOW);
        assertThat(token.hasEnded(NOW.plusSeconds(59))).isFalse();
        assertThat(token.hasEnded(NOW.plusSeconds(60))).isTrue();
        token.end(NOW.plusSeconds(600), NOW.plusSeconds(61));
        assertThat(token.hasEnded(NOW.plusSeconds(62))).isTrue();
    }

    @Test
    void anEndThatIsStillAheadCanBeMoved() {
        SenderToken token = new SenderToken(sender(), Token.make(), "admin", NOW);
        token.end(NOW.plusSeconds(60), NOW);
        token.end(NOW, NOW);
        assertThat(token.hasEnded(NOW)).isTrue();
    }

    @Test
    void anEmptyListAllowsEverySystemAndAFilledOneOnlyItsOwn() {
        assertThat(SenderRules.NONE.allows("urn:any")).isTrue();
        assertThat(SenderRules.NONE.allows(null)).isTrue();
        SenderRules listed = new SenderRules(Set.of("urn:one"), null, null);
        assertThat(listed.allows("urn:one")).isTrue();
        assertThat(listed.allows("urn:two")).isFalse();
        assertThat(listed.allows(null)).isFalse();
    }

    private static Sender sender() {
        return new Sender("ehr-main", SenderRules.NONE, NOW);
    }
}
