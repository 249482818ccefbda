package org.handrail.rootcause;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** {@code support} has offered to somebody involved in the event; one reference each, whatever they answered. */
@Entity
@Table(schema = "review", name = "offered_case")
@IdClass(OfferedCase.Key.class)
class OfferedCase {
    /** One row per event and case. */
    record Key(UUID eventId, UUID caseReference) implements Serializable {}

    @Id
    private UUID eventId;

    @Id
    private UUID caseReference;

    private Instant toldAt;

    protected OfferedCase() {}

    OfferedCase(UUID eventId, UUID caseReference, Instant toldAt) {
        this.eventId = eventId;
        this.caseReference = caseReference;
        this.toldAt = toldAt;
    }

    UUID caseReference() {
        return caseReference;
    }
}
