package org.handrail.justculture;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * How a review came to where it is.
 *
 * @param next the question to answer, or the finding to which the answers lead
 */
public record Reasoning(
        Bilingual instrument,
        String version,
        Bilingual source,
        Bilingual inDoubt,
        List<Bilingual> systemActions,
        List<SystemFactor> factors,
        List<ReasoningStep> steps,
        Step next)
        implements Serializable {

    static Reasoning of(ConductReview review, Instrument instrument) {
        List<ReasoningStep> steps = new ArrayList<>();
        for (GivenAnswer given : review.answers()) {
            Question question = instrument.questions().get(given.question());
            steps.add(new ReasoningStep(
                    question, question.answer(given.answer()).orElseThrow(), given.reason(), given.answeredAt()));
        }
        return new Reasoning(
                instrument.title(),
                instrument.version(),
                instrument.source(),
                instrument.inDoubt(),
                List.copyOf(instrument.systemActions()),
                review.factors(),
                List.copyOf(steps),
                review.next(instrument));
    }

    /** The question to answer next, or null when the answers have led to a finding. */
    public Question question() {
        return next instanceof Question question ? question : null;
    }

    /** The finding to which the answers lead, or null while questions are open. */
    public Finding finding() {
        return next instanceof Finding finding ? finding : null;
    }
}
