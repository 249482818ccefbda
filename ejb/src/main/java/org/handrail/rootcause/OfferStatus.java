package org.handrail.rootcause;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Whether everyone involved in an event has been offered support: yes or not yet, and nothing else. */
@Entity
@Table(schema = "review", name = "offer_status")
class OfferStatus {
    @Id
    private UUID eventId;

    private boolean everyoneOffered;
    private Instant toldAt;

    protected OfferStatus() {}

    OfferStatus(UUID eventId, boolean everyone, Instant at) {
        this.eventId = eventId;
        this.everyoneOffered = everyone;
        this.toldAt = at;
    }

    /** Messages may be drained out of their order; the latest one counts. */
    void hear(boolean everyone, Instant at) {
        if (!at.isBefore(toldAt)) {
            everyoneOffered = everyone;
            toldAt = at;
        }
    }

    UUID eventId() {
        return eventId;
    }

    boolean everyoneOffered() {
        return everyoneOffered;
    }
}
