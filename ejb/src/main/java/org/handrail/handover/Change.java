package org.handrail.handover;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What changed because of an event, in plain words; {@code kind} is CAUSE_AGREED, ACTION_LIVE or MEASURE_HELD. */
@Entity
@Table(schema = "support", name = "change_slot")
public class Change {
    @Id
    private UUID id;

    private UUID eventId;
    private String kind;
    private String text;
    private Instant droppedAt;

    protected Change() {}

    public Change(UUID eventId, String kind, String text, Instant droppedAt) {
        this.id = UUID.randomUUID();
        this.eventId = eventId;
        this.kind = kind;
        this.text = text;
        this.droppedAt = droppedAt;
    }

    public UUID eventId() {
        return eventId;
    }

    public String kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    public Instant droppedAt() {
        return droppedAt;
    }
}
