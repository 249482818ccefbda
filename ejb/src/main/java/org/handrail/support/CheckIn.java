package org.handrail.support;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.handrail.failure.Conflict;

/** One date on which the person is asked how it goes; needs change over time (A36). */
@Entity
@Table(schema = "support", name = "check_in")
class CheckIn {
    @Id
    private UUID id;

    private UUID caseId;
    private String step;
    private Instant dueAt;
    private Instant toldAt;
    private Instant doneAt;
    private UUID doneBy;

    @Enumerated(EnumType.STRING)
    private HowItGoes howItGoes;

    protected CheckIn() {}

    CheckIn(UUID caseId, String step, Instant dueAt) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.step = step;
        this.dueAt = dueAt;
    }

    void told(Instant now) {
        toldAt = now;
    }

    void done(HowItGoes how, UUID by, Instant now) {
        if (doneAt != null) {
            throw new Conflict("support.checkIn.done");
        }
        doneAt = now;
        doneBy = by;
        howItGoes = how;
    }

    UUID caseId() {
        return caseId;
    }

    Instant dueAt() {
        return dueAt;
    }

    CheckInView view() {
        return new CheckInView(id, caseId, step, dueAt, doneAt, howItGoes);
    }
}
