package org.handrail.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.handrail.failure.Conflict;

class HelpCallTest {
    private static final Instant NOW = Instant.parse("2026-03-01T03:00:00Z");
    private static final Duration AGAIN = Duration.ofMinutes(5);
    private static final Duration REACH = Duration.ofMinutes(15);
    private final UUID helper = UUID.randomUUID();
    private final HelpCall call = new HelpCall(UUID.randomUUID(), null, NOW);

    /** What can happen to a call. */
    enum Step {
        PAGE,
        ACKNOWLEDGE,
        REACHED
    }

    @Property
    void aCallAlwaysHasANextTimeUntilThePersonIsReached(@ForAll List<Step> steps) {
        HelpCall tried = new HelpCall(UUID.randomUUID(), null, NOW);
        Instant at = NOW;
        for (Step step : steps) {
            at = at.plus(Duration.ofMinutes(6));
            try {
                switch (step) {
                    case PAGE -> tried.page(at, AGAIN, 1, 0);
                    case ACKNOWLEDGE -> tried.acknowledge(helper, at, REACH);
                    case REACHED -> tried.reached(helper, at);
                }
            } catch (Conflict refused) {
                // as it should be: not from here
            }
            HelpCallView view = tried.view("", null);
            assertThat(view.dueAt() == null).isEqualTo(view.reachedAt() != null);
        }
    }

    @Example
    void itPagesEveryFiveMinutesUntilSomebodyAnswers() {
        call.page(NOW, AGAIN, 3, 2);
        assertThatThrownBy(() -> call.page(NOW.plusSeconds(299), AGAIN, 3, 2)).isInstanceOf(Conflict.class);
        call.page(NOW.plusSeconds(300), AGAIN, 3, 2);
        assertThat(call.view("", null).timesPaged()).isEqualTo(2);
    }

    @Example
    void acknowledgedIsNotReached() {
        call.acknowledge(helper, NOW, REACH);
        assertThat(call.view("", "Ada").reachedAt()).isNull();
        call.page(NOW.plus(REACH), AGAIN, 1, 1);
        assertThat(call.acknowledgedBy()).isNull();
    }

    @Example
    void itSaysWhenNobodyCouldBeTold() {
        call.page(NOW, AGAIN, 0, 0);
        assertThat(call.view("", null).peopleTold()).isZero();
        call.page(NOW.plus(AGAIN), AGAIN, 2, 0);
        assertThat(call.view("", null).peopleTold()).isEqualTo(2);
        assertThat(call.view("", null).peopleMailed()).isZero();
    }

    @Example
    void whoCallsIsNamedToWhoeverAnsweredAndToNobodyElse() {
        assertThat(call.seenBy(helper, null, id -> "Ada").personName()).isNull();
        call.acknowledge(helper, NOW, REACH);
        assertThat(call.seenBy(helper, "Bo", id -> "Ada").personName()).isEqualTo("Ada");
        assertThat(call.seenBy(UUID.randomUUID(), "Bo", id -> "Ada").personName())
                .isNull();
    }

    @Example
    void onlyOneAnswersAndOnlyTheySayReached() {
        call.acknowledge(helper, NOW, REACH);
        assertThatThrownBy(() -> call.acknowledge(UUID.randomUUID(), NOW, REACH))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> call.reached(UUID.randomUUID(), NOW)).isInstanceOf(Conflict.class);
        call.reached(helper, NOW);
        assertThat(call.open()).isFalse();
    }
}
