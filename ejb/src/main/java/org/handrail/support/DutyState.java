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
    private boolean restricted;

    protected DutyState() {}

    DutyState(UUID personId) {
        this.personId = personId;
    }

    void conclude(FitnessConclusion told) {
        if (since != null && told.droppedAt().isBefore(since)) {
            return; // overtaken by a later one
        }
        state = dutyAfter(told.conclusion());
        restricted = restricted || state != Duty.NORMAL;
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

    /**
     * Who was never restricted looks like somebody who never went to occupational health, and after a restriction one
     * "fit" looks like the next: that somebody goes there is not for the manager (C17). "Normal, with support" would say
     * that support is taken: to a manager it is normal.
     */
    DutyView forManager() {
        if (!restricted) {
            return DutyView.USUAL;
        }
        return state == Duty.NORMAL || state == Duty.NORMAL_WITH_SUPPORT
                ? new DutyView(Duty.NORMAL, conclusion, null, null)
                : view();
    }
}
