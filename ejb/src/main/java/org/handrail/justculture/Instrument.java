package org.handrail.justculture;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A review instrument, one version of it: versioned data, never code.
 *
 * @param source where it comes from
 * @param inDoubt how to decide when in doubt
 * @param systemActions what follows for the system whatever the finding is
 * @param first code of the first question
 */
public record Instrument(
        String code,
        String version,
        Bilingual title,
        Bilingual source,
        Bilingual inDoubt,
        List<Bilingual> systemActions,
        String first,
        Map<String, Question> questions,
        Map<String, Finding> findings) {

    /** The question or finding with a code. */
    public Optional<Step> step(String wanted) {
        return Optional.<Step>ofNullable(questions.get(wanted)).or(() -> Optional.ofNullable(findings.get(wanted)));
    }

    /**
     * Where the answers given so far lead.
     *
     * @param answers codes of the answers, in order
     * @throws IllegalArgumentException when they are not a path through this instrument
     */
    public Step after(List<String> answers) {
        String at = first;
        for (String answer : answers) {
            at = Optional.ofNullable(questions.get(at))
                    .flatMap(question -> question.answer(answer))
                    .map(Choice::leadsTo)
                    .orElseThrow(() ->
                            new IllegalArgumentException("not a path of " + code + " " + version + ": " + answers));
        }
        return step(at).orElseThrow(
                        () -> new IllegalArgumentException("no end in " + code + " " + version + ": " + answers));
    }
}
