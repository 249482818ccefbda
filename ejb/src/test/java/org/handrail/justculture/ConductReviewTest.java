package org.handrail.justculture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handrail.failure.Conflict;
import org.handrail.failure.HandrailException;
import org.handrail.failure.InvalidInput;
import org.handrail.failure.RuleRefused;
import org.junit.jupiter.api.Test;

class ConductReviewTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final UUID REVIEWER = UUID.randomUUID();
    private final Instrument tree = Shipped.tree();
    private final ConductReview review = new ConductReview(
            new OpenReview(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "act", "concern"), REVIEWER, NOW);

    @Test
    void nothingIsAskedAboutAPersonBeforeTheSystem() {
        refused(RuleRefused.class, "review.systemFirst", () -> answer("actions-intended", "no"));
        refused(RuleRefused.class, "review.systemFirst", () -> review.nameSystemFactors(List.of()));
        assertThat(review.state()).isEqualTo(ReviewState.SYSTEM_FIRST);
    }

    @Test
    void eachFactorIsNamedOnce() {
        SystemFactor team = new SystemFactor(ContributoryFactor.TEAM, "note");
        refused(InvalidInput.class, "review.factor.twice", () -> review.nameSystemFactors(List.of(team, team)));
    }

    @Test
    void onlyTheQuestionThatIsNextCanBeAnswered() {
        nameSystem();
        refused(Conflict.class, "changedMeanwhile", () -> answer("substitution", "yes"));
        refused(InvalidInput.class, "review.answer.missing", () -> answer("actions-intended", "perhaps"));
    }

    @Test
    void aStepBackIsPossibleUntilTheFindingIsSettled() {
        nameSystem();
        answer("actions-intended", "no");
        answer("substance", "no");
        review.goBack();
        assertThat(review.next(tree).code()).isEqualTo("substance");
        refused(RuleRefused.class, "review.questionsOpen", () -> review.finish(tree, NOW));
        answer("substance", "no");
        answer("rule-departed", "no");
        answer("substitution", "yes");
        answer("history", "no");
        review.finish(tree, NOW);
        assertThat(review.state()).isEqualTo(ReviewState.FINISHED);
        refused(Conflict.class, "review.finished", review::goBack);
        refused(Conflict.class, "review.finished", () -> answer("history", "yes"));
        refused(Conflict.class, "review.finished", () -> review.nameSystemFactors(review.factors()));
    }

    @Test
    void theReasoningShowsEveryStepWithItsReason() {
        nameSystem();
        answer("actions-intended", "yes");
        answer("consequences-intended", "yes");
        Reasoning reasoning = Reasoning.of(review, tree);
        assertThat(reasoning.steps())
                .extracting(step -> step.question().code() + " " + step.answer().code() + " " + step.reason())
                .containsExactly("actions-intended yes because", "consequences-intended yes because");
        assertThat(reasoning.finding().code()).isEqualTo("deliberate-harm");
        assertThat(reasoning.systemActions())
                .as("the system is looked at whatever the finding")
                .isNotEmpty();
    }

    private void nameSystem() {
        review.nameSystemFactors(List.of(new SystemFactor(ContributoryFactor.WORK_ENVIRONMENT, "two for eighteen")));
    }

    private void answer(String question, String answer) {
        review.answer(tree, question, answer, "because", REVIEWER, NOW);
    }

    private static void refused(Class<? extends HandrailException> kind, String key, Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(kind, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
