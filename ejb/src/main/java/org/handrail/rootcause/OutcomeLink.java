package org.handrail.rootcause;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Ties an outcome to a support case by the reference that {@code support} gave: opaque, nothing stands behind it here. */
@Entity
@Table(schema = "review", name = "outcome_link")
@IdClass(OutcomeLink.Key.class)
class OutcomeLink {
    /** One tie per analysis and case. */
    record Key(UUID analysisId, UUID caseReference) implements Serializable {}

    @Id
    private UUID analysisId;

    @Id
    private UUID caseReference;

    private Instant linkedAt;

    protected OutcomeLink() {}

    OutcomeLink(UUID analysisId, UUID caseReference, Instant linkedAt) {
        this.analysisId = analysisId;
        this.caseReference = caseReference;
        this.linkedAt = linkedAt;
    }

    UUID caseReference() {
        return caseReference;
    }
}
