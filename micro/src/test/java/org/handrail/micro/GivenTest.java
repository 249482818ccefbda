package org.handrail.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenTest {
    private static final String MODE = "handrail.mode";

    @AfterEach
    void forget() {
        System.clearProperty(MODE);
    }

    @Test
    void theLauncherAloneStartsADemoAndTellsTheApplication() {
        System.setProperty(MODE, "");
        Given.sayMode();
        assertThat(Given.production()).isFalse();
        assertThat(System.getProperty(MODE)).isEqualTo("demo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Production", "prod", "Demo"})
    void aWordThatIsNoModeIsRefusedBeforeAnythingStarts(String word) {
        System.setProperty(MODE, word);
        assertThatThrownBy(Given::production).isInstanceOf(Refusal.class).hasMessageContaining(word);
    }
}
