package org.handrail.support;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.handrail.handover.FitnessConclusion;

/** Somebody's duty, as occupational health concluded it last (C19). */
@Entity
@Table(schema = "support", name = "duty_state")
class DutyState {
    @Id
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Duty state;

    private String conclusion;
    private LocalDate reviewOn;
    private Instant since;

    protected DutyState() {}

    DutyState(UUID personId) {
        this.personId = personId;
    }

    void conclude(FitnessConclusion told) {
        if (since != null && told.droppedAt().isBefore(since)) {
            return; // overtaken by a later one
        }
        state = dutyAfter(told.conclusion());
        conclusion = told.conclusion();
        reviewOn = told.reviewOn();
        since = told.droppedAt();
    }

    static Duty dutyAfter(String conclusion) {
        return switch (conclusion) {
            case "FIT" -> Duty.NORMAL;
            case "FIT_WITH_ADJUSTMENTS" -> Duty.ADJUSTED;
            case "TEMPORARILY_NOT_ON_RISKY_ACTIVITY" -> Duty.TEMPORARILY_REMOVED;
            default -> throw new IllegalArgumentException("No conclusion of occupational health: " + conclusion);
        };
    }

    UUID personId() {
        return personId;
    }

    DutyView view() {
        return new DutyView(state, conclusion, reviewOn, since);
    }
}
