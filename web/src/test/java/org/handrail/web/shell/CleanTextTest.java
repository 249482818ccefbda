package org.handrail.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
    private static final String VIEW = "jakarta.faces.ViewState";

    @ParameterizedTest
    @ValueSource(strings = {"stateless", "", "7", "a:b", "1:2:3", "1:99999999999999999999"})
    void aViewThatCannotBeOursCountsAsExpired(String given) {
        assertThat(CleanText.clean(VIEW, given)).isEqualTo("0:0");
    }

    @Test
    void aViewOfOursStaysAsItIs() {
        assertThat(CleanText.clean(VIEW, "-6421385236871245:8301")).isEqualTo("-6421385236871245:8301");
    }

    @Test
    void wordsStayAsTheyWereTyped() {
        assertThat(CleanText.clean("note", "stateless, tired\0")).isEqualTo("stateless, tired");
    }
}
