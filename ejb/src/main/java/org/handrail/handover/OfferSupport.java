package org.handrail.handover;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Offer support to this person for this event; {@code triggerFamily} is PATIENT_EVENT, VIOLENCE or HARMFUL_INTERACTION (A8), {@code peopleInvolved} everybody whom the event links and nobody refused. */
@Entity
@Table(schema = "support", name = "offer_slot")
public class OfferSupport {
    @Id
    private UUID id;

    private UUID personId;
    private UUID eventId;
    private String triggerFamily;
    private boolean nearMiss;
    private Instant happenedAt;
    private UUID[] peopleInvolved;
    private Instant droppedAt;

    protected OfferSupport() {}

    public OfferSupport(
            UUID personId,
            UUID eventId,
            String triggerFamily,
            boolean nearMiss,
            Instant happenedAt,
            Collection<UUID> peopleInvolved,
            Instant droppedAt) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.eventId = eventId;
        this.triggerFamily = triggerFamily;
        this.nearMiss = nearMiss;
        this.happenedAt = happenedAt;
        this.peopleInvolved = peopleInvolved.toArray(UUID[]::new);
        this.droppedAt = droppedAt;
    }

    public UUID personId() {
        return personId;
    }

    public UUID eventId() {
        return eventId;
    }

    public String triggerFamily() {
        return triggerFamily;
    }

    public boolean nearMiss() {
        return nearMiss;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public List<UUID> peopleInvolved() {
        return List.of(peopleInvolved);
    }

    public Instant droppedAt() {
        return droppedAt;
    }
}
