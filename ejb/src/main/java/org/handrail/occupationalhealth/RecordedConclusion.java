package org.handrail.occupationalhealth;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.handrail.secrecy.Vault;

/** A conclusion as recorded; never changed, a newer one stands in its place. The note is ciphertext bound to the id. */
@Entity
@Table(schema = "occupational", name = "fitness_conclusion")
class RecordedConclusion {
    @Id
    private UUID id;

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Fitness conclusion;

    private LocalDate reviewOn;
    private byte[] clinicalNote;
    private UUID recordedBy;
    private Instant recordedAt;

    protected RecordedConclusion() {}

    RecordedConclusion(UUID personId, Conclusion told, Vault vault, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.conclusion = told.fitness();
        this.reviewOn = told.reviewOn();
        this.clinicalNote = told.hasNote() ? vault.seal(told.clinicalNote().strip(), id) : null;
        this.recordedBy = by;
        this.recordedAt = now;
    }

    UUID recordedBy() {
        return recordedBy;
    }

    /** With the note: for occupational health alone. */
    ConclusionView open(Vault vault, String recordedByName) {
        String note = clinicalNote == null ? null : vault.open(clinicalNote, id);
        return new ConclusionView(conclusion, reviewOn, recordedAt, recordedByName, note);
    }

    /** What the person sees on their page. */
    MyConclusion mine() {
        return new MyConclusion(conclusion, reviewOn, recordedAt);
    }
}
