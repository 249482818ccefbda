package org.handrail.rootcause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.handrail.failure.Conflict;
import org.handrail.failure.HandrailException;
import org.handrail.failure.RuleRefused;
import org.junit.jupiter.api.Test;

class AnalysisTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private final Analysis analysis = new Analysis(UUID.randomUUID(), "title", UUID.randomUUID(), NOW);

    @Test
    void aSecondRiskManagerCountsAsAnAnalystFromTheFirstChangeOn() {
        UUID second = UUID.randomUUID();
        assertThat(analysis.joinedBy(analysis.openedBy())).isFalse();
        assertThat(analysis.joinedBy(second)).isTrue();
        assertThat(analysis.joinedBy(second)).isFalse();
    }

    @Test
    void anAnalysisWithoutACauseDoesNotClose() {
        refused(RuleRefused.class, "analysis.close.noCause", () -> analysis.close(NOW));
    }

    @Test
    void closingIsRefusedWhileACauseHasWeakerActionsOnlyAndNamesIt() {
        analysis.addCause("two for eighteen", LatentCondition.UNSAFE_STAFFING_RATIO);
        analysis.addCause("the pump accepts any rate", LatentCondition.WORK_ENVIRONMENT);
        act(0, ActionType.TRAINING);
        act(0, ActionType.DOUBLE_CHECK);
        act(1, ActionType.FORCING_FUNCTION);
        assertThatThrownBy(() -> analysis.close(NOW)).isInstanceOfSatisfying(RuleRefused.class, refusal -> {
            assertThat(refusal.sentence(Locale.ENGLISH))
                    .contains("two for eighteen")
                    .doesNotContain("pump");
            assertThat(refusal.sentence(Locale.FRENCH)).contains("Une cause").contains("two for eighteen");
        });
        act(0, ActionType.MORE_STAFF_LESS_WORKLOAD);
        analysis.close(NOW);
        assertThat(analysis.state()).isEqualTo(AnalysisState.CLOSED);
    }

    @Test
    void aCauseWithoutAnActionStands() {
        analysis.addCause("one", LatentCondition.TEAM);
        analysis.addCause("two", LatentCondition.TASK);
        assertThatThrownBy(() -> analysis.close(NOW))
                .hasMessageContaining("2 causes")
                .hasMessageContaining("“one”, “two”");
    }

    @Test
    void anActionGoesLiveOnceAndAfterClosingToo() {
        analysis.addCause("one", LatentCondition.TEAM);
        act(0, ActionType.STANDARDISATION);
        analysis.close(NOW);
        UUID action = analysis.causes().get(0).actions().get(0).id();
        analysis.actionLive(action, TODAY);
        refused(Conflict.class, "analysis.action.liveAlready", () -> analysis.actionLive(action, TODAY));
        refused(Conflict.class, "analysis.closed", () -> analysis.addCause("three", LatentCondition.TEAM));
    }

    @Test
    void theOutcomeIsToldOnceAndOnlyWithACause() {
        refused(RuleRefused.class, "analysis.link.noCause", () -> analysis.linkOutcome(NOW));
        analysis.addCause("one", LatentCondition.TEAM);
        analysis.linkOutcome(NOW);
        refused(Conflict.class, "analysis.link.done", () -> analysis.linkOutcome(NOW));
    }

    @Test
    void anActionIsOverdueFromTheDayAfterItsDate() {
        analysis.addCause("one", LatentCondition.TEAM);
        act(0, ActionType.TRAINING);
        Action action = analysis.causes().get(0).actions().get(0);
        assertThat(action.view("owner", TODAY).overdue()).isFalse();
        assertThat(action.view("owner", TODAY.plusDays(1)).overdue()).isTrue();
        action.live(TODAY.plusDays(1));
        assertThat(action.view("owner", TODAY.plusDays(2)).overdue()).isFalse();
    }

    private void act(int cause, ActionType type) {
        analysis.addAction(
                new AddAction(analysis.causes().get(cause).id(), "change it", type, false, UUID.randomUUID(), TODAY));
    }

    private static void refused(Class<? extends HandrailException> kind, String key, Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(kind, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
