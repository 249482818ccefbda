package org.handrail.handover;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An involved person has been offered support: sent for every case from the offer on, whatever they answer. */
@Entity
@Table(schema = "review", name = "offered_slot")
public class Offered {
    @Id
    private UUID id;

    private UUID eventId;
    private UUID caseReference;
    private boolean everyoneOffered;
    private Instant droppedAt;

    protected Offered() {}

    public Offered(UUID eventId, UUID caseReference, boolean everyoneOffered, Instant droppedAt) {
        this.id = UUID.randomUUID();
        this.eventId = eventId;
        this.caseReference = caseReference;
        this.everyoneOffered = everyoneOffered;
        this.droppedAt = droppedAt;
    }

    public UUID eventId() {
        return eventId;
    }

    public UUID caseReference() {
        return caseReference;
    }

    public boolean everyoneOffered() {
        return everyoneOffered;
    }

    public Instant droppedAt() {
        return droppedAt;
    }
}
