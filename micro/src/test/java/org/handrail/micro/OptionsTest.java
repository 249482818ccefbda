package org.handrail.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void everyOptionThatTheHelpNamesIsUnderstood() {
        Pattern.compile("(?m)^ +(--[a-z-]+)( [A-Z]+)?")
                .matcher(Options.HELP)
                .results()
                .forEach(found -> {
                    String value = found.group(2) == null ? "" : found.group(2).equals(" N") ? "8081" : "/tmp/x";
                    assertThat(Options.of(value.isEmpty() ? List.of(found.group(1)) : List.of(found.group(1), value)))
                            .isNotNull();
                });
    }

    @Test
    void theSmallTasksStartNothing() {
        assertThat(Options.of(List.of("--new-key")).task()).isEqualTo(Options.Task.NEW_KEY);
        assertThat(Options.of(List.of("--migrate")).task()).isEqualTo(Options.Task.MIGRATE);
        assertThat(Options.of(List.of("--data", "d", "--help")).task()).isEqualTo(Options.Task.HELP);
        assertThat(Options.of(List.of()).task()).isEqualTo(Options.Task.START);
    }

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> Options.of(List.of("--migrat"))).isInstanceOf(Refusal.class);
    }
}
