package org.handrail.sender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.handrail.configuration.Setting;
import org.junit.jupiter.api.Test;

class SettingsTokensTest {
    @Test
    void theDemoTokenIsWorthNothingInProduction() {
        assertThat(sender(true, null, Setting.DEMO_TOKEN)).isEmpty();
        assertThat(sender(true, Setting.DEMO_TOKEN, Setting.DEMO_TOKEN)).isEmpty();
    }

    @Test
    void theConfiguredTokenIsTheSenderDefaultInEveryMode() {
        assertThat(sender(true, "secret", "secret")).contains("default");
        assertThat(sender(false, "secret", "secret")).contains("default");
        assertThat(sender(false, "secret", Setting.DEMO_TOKEN)).contains("demo-ehr");
    }

    @Test
    void anyOtherTokenIsNobody() {
        assertThat(sender(false, "secret", "")).isEmpty();
        assertThat(sender(false, "secret", "secret ")).isEmpty();
        assertThat(sender(false, "secret", "SECRET")).isEmpty();
    }

    private static Optional<String> sender(boolean production, String configured, String shown) {
        return SettingsTokens.of(production, Optional.ofNullable(configured)).senderWith(Token.hash(shown));
    }
}
