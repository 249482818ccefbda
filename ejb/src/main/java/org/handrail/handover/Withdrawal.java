package org.handrail.handover;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A sender withdrew this event, or told it anew after that; of two versions the later one counts. */
@Entity
@Table(schema = "support", name = "withdrawal_slot")
public class Withdrawal {
    @Id
    private UUID id;

    private UUID eventId;
    private int version;
    private boolean withdrawn;
    private Instant droppedAt;

    protected Withdrawal() {}

    public Withdrawal(UUID eventId, int version, boolean withdrawn, Instant droppedAt) {
        this.id = UUID.randomUUID();
        this.eventId = eventId;
        this.version = version;
        this.withdrawn = withdrawn;
        this.droppedAt = droppedAt;
    }

    public UUID eventId() {
        return eventId;
    }

    public int version() {
        return version;
    }

    public boolean withdrawn() {
        return withdrawn;
    }

    public Instant droppedAt() {
        return droppedAt;
    }
}
