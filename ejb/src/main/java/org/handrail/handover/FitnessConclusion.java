package org.handrail.handover;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What leaves occupational health (C17): FIT, FIT_WITH_ADJUSTMENTS or TEMPORARILY_NOT_ON_RISKY_ACTIVITY, and when it is looked at again. */
@Entity
@Table(schema = "support", name = "fitness_slot")
public class FitnessConclusion {
    @Id
    private UUID id;

    private UUID personId;
    private String conclusion;
    private LocalDate reviewOn;
    private Instant droppedAt;

    protected FitnessConclusion() {}

    public FitnessConclusion(UUID personId, String conclusion, LocalDate reviewOn, Instant droppedAt) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.conclusion = conclusion;
        this.reviewOn = reviewOn;
        this.droppedAt = droppedAt;
    }

    public UUID personId() {
        return personId;
    }

    public String conclusion() {
        return conclusion;
    }

    public LocalDate reviewOn() {
        return reviewOn;
    }

    public Instant droppedAt() {
        return droppedAt;
    }
}
