package org.handrail.justculture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks an instrument over before it may be used: every fault at once, each says what is wrong and where. */
final class InstrumentFaults {
    private final Instrument instrument;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> reached = new LinkedHashSet<>();

    private InstrumentFaults(Instrument instrument) {
        this.instrument = instrument;
    }

    /** What is wrong with an instrument; empty when it can be used. */
    static List<String> of(Instrument instrument) {
        InstrumentFaults look = new InstrumentFaults(instrument);
        look.isNamed();
        look.speaksBothLanguages();
        look.hasAnswersThatLeadSomewhere();
        look.follow(instrument.first(), Set.of());
        look.hasNothingOutOfReach();
        return look.faults;
    }

    private void isNamed() {
        if (instrument.code().isBlank() || instrument.version().isBlank()) {
            faults.add("It needs a code and a version.");
        }
        if (instrument.systemActions().isEmpty()) {
            faults.add("It names no system action: every finding has to keep at least one.");
        }
        instrument.questions().keySet().stream()
                .filter(instrument.findings()::containsKey)
                .forEach(code ->
                        faults.add("The code " + code + " is a question and a finding: give one another code."));
    }

    private void speaksBothLanguages() {
        said("title", instrument.title());
        said("source", instrument.source());
        said("inDoubt", instrument.inDoubt());
        instrument.systemActions().forEach(action -> said("system action", action));
        for (Question question : instrument.questions().values()) {
            said("text of " + question.code(), question.text());
            said("help of " + question.code(), question.help());
            question.answers()
                    .forEach(answer -> said("answer " + answer.code() + " of " + question.code(), answer.text()));
        }
        for (Finding finding : instrument.findings().values()) {
            said("title of " + finding.code(), finding.title());
            said("meaning of " + finding.code(), finding.meaning());
            said("next of " + finding.code(), finding.next());
        }
    }

    private void said(String where, Bilingual words) {
        if (words.en().isBlank() || words.fr().isBlank()) {
            faults.add("The " + where + " is missing in " + (words.en().isBlank() ? "English." : "French."));
        }
    }

    private void hasAnswersThatLeadSomewhere() {
        if (instrument.step(instrument.first()).isEmpty()) {
            faults.add("It begins with " + instrument.first() + ", which does not exist.");
        }
        for (Question question : instrument.questions().values()) {
            if (question.answers().size() < 2) {
                faults.add("The question " + question.code() + " needs at least two answers.");
            }
            if (question.answers().stream().map(Choice::code).distinct().count()
                    < question.answers().size()) {
                faults.add("Two answers of " + question.code() + " have the same code.");
            }
            question.answers().stream()
                    .filter(answer -> instrument.step(answer.leadsTo()).isEmpty())
                    .forEach(answer -> faults.add("The answer " + answer.code() + " of " + question.code()
                            + " leads to " + answer.leadsTo() + ", which does not exist."));
        }
    }

    private void follow(String code, Set<String> before) {
        if (before.contains(code)) {
            faults.add("The question " + code + " comes back to itself: such a path never ends.");
            return;
        }
        if (!reached.add(code)) {
            // Seen by another way; a circle would have been found on that way.
            return;
        }
        Question question = instrument.questions().get(code);
        if (question != null) {
            Set<String> way = new LinkedHashSet<>(before);
            way.add(code);
            question.answers().stream().map(Choice::leadsTo).distinct().forEach(next -> follow(next, way));
        }
    }

    private void hasNothingOutOfReach() {
        instrument.questions().keySet().stream()
                .filter(code -> !reached.contains(code))
                .forEach(code -> faults.add("No answer leads to the question " + code + "."));
        instrument.findings().keySet().stream()
                .filter(code -> !reached.contains(code))
                .forEach(code -> faults.add("No answer leads to the finding " + code + "."));
    }
}
