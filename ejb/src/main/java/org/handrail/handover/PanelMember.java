package org.handrail.handover;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** This person sits on a panel or analysis of this event, so support keeps them off its assignments. */
@Entity
@Table(schema = "support", name = "panel_slot")
public class PanelMember {
    @Id
    private UUID id;

    private UUID eventId;
    private UUID personId;
    private Instant droppedAt;

    protected PanelMember() {}

    public PanelMember(UUID eventId, UUID personId, Instant droppedAt) {
        this.id = UUID.randomUUID();
        this.eventId = eventId;
        this.personId = personId;
        this.droppedAt = droppedAt;
    }

    public UUID eventId() {
        return eventId;
    }

    public UUID personId() {
        return personId;
    }

    public Instant droppedAt() {
        return droppedAt;
    }
}
