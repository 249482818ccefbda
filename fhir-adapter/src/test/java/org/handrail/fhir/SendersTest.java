package org.handrail.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendersTest {
    @Test
    void theDemoTokenIsWorthNothingInProduction() {
        assertThat(Senders.of("production", Optional.empty()).withToken(Senders.DEMO_TOKEN)).isEmpty();
        assertThat(Senders.of("production", Optional.of(Senders.DEMO_TOKEN)).withToken(Senders.DEMO_TOKEN))
                .isEmpty();
    }

    @Test
    void theConfiguredTokenIsTheSenderDefaultInEveryMode() {
        assertThat(Senders.of("production", Optional.of("secret")).withToken("secret")).contains("default");
        assertThat(Senders.of("demo", Optional.of("secret")).withToken("secret")).contains("default");
        assertThat(Senders.of("demo", Optional.of("secret")).withToken(Senders.DEMO_TOKEN)).contains("demo-ehr");
    }

    @Test
    void anyOtherTokenIsNobody() {
        Senders senders = Senders.of("demo", Optional.of("secret"));
        assertThat(senders.withToken("")).isEmpty();
        assertThat(senders.withToken("secret ")).isEmpty();
        assertThat(senders.withToken("SECRET")).isEmpty();
    }
}
