package org.handrail.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.handrail.configuration.Setting;
import org.handrail.failure.Conflict;
import org.junit.jupiter.api.Test;

class CheckInPlanTest {
    private static final Instant OFFERED = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void checkInsComeAtTheDefaultDates() {
        assertThat(CheckInPlan.of(Setting.SUPPORT_CHECK_INS.defaultValue()).of(UUID.randomUUID(), OFFERED))
                .extracting(checkIn -> Duration.between(OFFERED, checkIn.dueAt()))
                .containsExactly(
                        Duration.ofDays(3),
                        Duration.ofDays(7),
                        Duration.ofDays(28),
                        Duration.ofDays(90),
                        Duration.ofDays(180),
                        Duration.ofDays(365));
    }

    @Test
    void aCheckInIsAnsweredOnce() {
        CheckIn checkIn = new CheckIn(UUID.randomUUID(), "P7D", OFFERED);
        checkIn.done(HowItGoes.BETTER, UUID.randomUUID(), OFFERED);
        assertThatThrownBy(() -> checkIn.done(HowItGoes.HARDER, UUID.randomUUID(), OFFERED))
                .isInstanceOf(Conflict.class);
        assertThat(checkIn.view().howItGoes()).isEqualTo(HowItGoes.BETTER);
    }
}
