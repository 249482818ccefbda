package org.handrail.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.handrail.handover.FitnessConclusion;
import org.junit.jupiter.api.Test;

class DutyStateTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private final UUID person = UUID.randomUUID();

    @Test
    void aConclusionBecomesAStateOfDuty() {
        assertThat(DutyState.dutyAfter("FIT")).isEqualTo(Duty.NORMAL);
        assertThat(DutyState.dutyAfter("FIT_WITH_ADJUSTMENTS")).isEqualTo(Duty.ADJUSTED);
        assertThat(DutyState.dutyAfter("TEMPORARILY_NOT_ON_RISKY_ACTIVITY")).isEqualTo(Duty.TEMPORARILY_REMOVED);
    }

    @Test
    void aManagerSeesNothingOfSomebodyWhoWasNeverRestricted() {
        DutyState duty = new DutyState(person);
        duty.conclude(new FitnessConclusion(person, "FIT", LocalDate.of(2026, 3, 15), NOW));
        assertThat(duty.forManager()).isEqualTo(DutyView.USUAL);
    }

    @Test
    void afterARestrictionAManagerSeesTheReturnAndNoLaterVisit() {
        DutyState duty = new DutyState(person);
        duty.conclude(new FitnessConclusion(person, "FIT_WITH_ADJUSTMENTS", LocalDate.of(2026, 3, 15), NOW));
        assertThat(duty.forManager()).isEqualTo(duty.view());
        duty.conclude(new FitnessConclusion(person, "FIT", null, NOW.plusSeconds(60)));
        DutyView back = duty.forManager();
        assertThat(back.conclusion()).isEqualTo("FIT");
        duty.conclude(new FitnessConclusion(person, "FIT", LocalDate.of(2026, 4, 15), NOW.plusSeconds(120)));
        assertThat(duty.forManager()).isEqualTo(back);
    }

    @Test
    void anOlderConclusionNeverReplacesALaterOne() {
        DutyState duty = new DutyState(person);
        duty.conclude(new FitnessConclusion(person, "FIT_WITH_ADJUSTMENTS", LocalDate.of(2026, 3, 15), NOW));
        duty.conclude(new FitnessConclusion(person, "FIT", null, NOW.minusSeconds(60)));
        assertThat(duty.view())
                .isEqualTo(new DutyView(Duty.ADJUSTED, "FIT_WITH_ADJUSTMENTS", LocalDate.of(2026, 3, 15), NOW));
    }
}
