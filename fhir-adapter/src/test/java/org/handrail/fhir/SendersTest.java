package org.handrail.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.handrail.configuration.Setting;
import org.junit.jupiter.api.Test;

class SendersTest {
    @Test
    void theDemoTokenIsWorthNothingInProduction() {
        assertThat(Senders.of(true, Optional.empty()).withToken(Setting.DEMO_TOKEN))
                .isEmpty();
        assertThat(Senders.of(true, Optional.of(Setting.DEMO_TOKEN)).withToken(Setting.DEMO_TOKEN))
                .isEmpty();
    }

    @Test
    void theConfiguredTokenIsTheSenderDefaultInEveryMode() {
        assertThat(Senders.of(true, Optional.of("secret")).withToken("secret")).contains("default");
        assertThat(Senders.of(false, Optional.of("secret")).withToken("secret")).contains("default");
        assertThat(Senders.of(false, Optional.of("secret")).withToken(Setting.DEMO_TOKEN))
                .contains("demo-ehr");
    }

    @Test
    void anyOtherTokenIsNobody() {
        Senders senders = Senders.of(false, Optional.of("secret"));
        assertThat(senders.withToken("")).isEmpty();
        assertThat(senders.withToken("secret ")).isEmpty();
        assertThat(senders.withToken("SECRET")).isEmpty();
    }
}
