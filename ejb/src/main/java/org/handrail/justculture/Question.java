package org.handrail.justculture;

import java.util.List;
import java.util.Optional;

/** One question of an instrument with its answers. */
public record Question(String code, Bilingual text, Bilingual help, List<Choice> answers) implements Step {
    /** The answer with a code. */
    public Optional<Choice> answer(String answer) {
        return answers.stream().filter(choice -> choice.code().equals(answer)).findFirst();
    }
}
