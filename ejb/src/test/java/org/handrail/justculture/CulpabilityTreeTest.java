package org.handrail.justculture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The shipped tree against C9, written down here by hand: answers in order, y or n, and the end point they lead to. */
class CulpabilityTreeTest {
    private static final String[][] C9 = {
        // intended, consequences intended
        {"yy", "deliberate-harm"},
        // intended with other consequences, then substance, known medical condition
        {"ynyy", "substance-mitigated"},
        {"ynyn", "substance-unmitigated"},
        {"nyy", "substance-mitigated"},
        {"nyn", "substance-unmitigated"},
        // no substance, rule knowingly departed from, rule usable, short-cut of the work
        {"ynnyyn", "possible-reckless-violation"},
        {"ynnyyy", "system-induced-violation"},
        {"ynnyn", "system-induced-violation"},
        {"nnyyn", "possible-reckless-violation"},
        {"nnyyy", "system-induced-violation"},
        {"nnyn", "system-induced-violation"},
        // no rule departed from, others would not act likewise, gaps in training, selection or experience
        {"ynnnny", "system-induced-error"},
        {"ynnnnn", "possible-negligent-error"},
        {"nnnny", "system-induced-error"},
        {"nnnnn", "possible-negligent-error"},
        // others would act likewise, history of unsafe acts
        {"ynnnyy", "blameless-with-training"},
        {"ynnnyn", "blameless"},
        {"nnnyy", "blameless-with-training"},
        {"nnnyn", "blameless"},
    };

    /** From the harshest end point to the mildest, for the promise that doubt counts for the person. */
    private static final List<String> HARSHEST_FIRST = List.of(
            "deliberate-harm",
            "substance-unmitigated",
            "possible-reckless-violation",
            "possible-negligent-error",
            "substance-mitigated",
            "system-induced-violation",
            "system-induced-error",
            "blameless-with-training",
            "blameless");

    private final Instrument tree = Shipped.tree();

    @Test
    void everyPathEndsWhereTheTableSays() {
        Map<String, String> expected = new TreeMap<>();
        for (String[] row : C9) {
            expected.put(row[0], row[1]);
        }
        Map<String, String> found = new TreeMap<>();
        walk(List.of(), List.of("yes", "no"), found);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void thereAreNineEndPoints() {
        assertThat(tree.findings().keySet())
                .containsExactlyInAnyOrderElementsOf(HARSHEST_FIRST)
                .hasSize(9);
    }

    @Test
    void theSubstitutionTestAsksForThreeOthersOfSimilarExperience() {
        assertThat(tree.questions().get("substitution").text().en()).contains("three others of similar experience");
    }

    @Test
    void doubtNeverLeadsToAHarsherPlaceThanAnAnswerWould() {
        for (Question question : tree.questions().values()) {
            String doubt = question.answer("in-doubt").orElseThrow().leadsTo();
            int harshestAfterDoubt = harshest(doubt);
            for (Choice answer : question.answers()) {
                assertThat(harshestAfterDoubt)
                        .as("doubt about %s beside %s", question.code(), answer.code())
                        .isGreaterThanOrEqualTo(harshest(answer.leadsTo()));
            }
        }
    }

    @Test
    void aPersonInDoubtAllTheWayIsBlameless() {
        assertThat(tree.after(List.of("in-doubt", "in-doubt", "in-doubt", "in-doubt", "in-doubt"))
                        .code())
                .isEqualTo("blameless");
    }

    private int harshest(String from) {
        Question question = tree.questions().get(from);
        return question == null
                ? HARSHEST_FIRST.indexOf(from)
                : question.answers().stream()
                        .mapToInt(answer -> harshest(answer.leadsTo()))
                        .min()
                        .orElseThrow();
    }

    private void walk(List<String> answers, List<String> choices, Map<String, String> found) {
        Step at = tree.after(answers);
        if (at instanceof Finding finding) {
            StringBuilder path = new StringBuilder();
            answers.forEach(answer -> path.append(answer.charAt(0)));
            found.put(path.toString(), finding.code());
            return;
        }
        for (String choice : choices) {
            List<String> longer = new ArrayList<>(answers);
            longer.add(choice);
            walk(longer, choices, found);
        }
    }
}
