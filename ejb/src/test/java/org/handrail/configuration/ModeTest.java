package org.handrail.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModeTest {
    @Test
    void withoutAWordTheRulesOfProductionHold() {
        assertThat(Setting.production(Setting.MODE.defaultValue())).isTrue();
    }

    @Test
    void theDemoIsThereWhenItWasAskedFor() {
        assertThat(Setting.production("demo")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Production", "prod", "DEMO", "test", " production"})
    void anyOtherWordIsRefused(String mode) {
        assertThatIllegalStateException()
                .isThrownBy(() -> Setting.production(mode))
                .withMessageContaining("HANDRAIL_MODE");
    }
}
