package org.handrail.adverseevent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One thing that a human said of who was involved; never changed. With a path it speaks of a mention. */
@Entity
@Table(schema = "event", name = "involvement_decision")
class HumanDecision {
    @Id
    private UUID id;

    private UUID eventId;
    private UUID personId;
    private String path;
    private String referenceSent;

    @Enumerated(EnumType.STRING)
    private Taken taken;

    @Enumerated(EnumType.STRING)
    private InvolvedAs role;

    private String takenBy;
    private Instant takenAt;

    protected HumanDecision() {}

    /** @param mention the place it speaks of, or null */
    HumanDecision(UUID event, Taken taken, UUID person, InvolvedAs role, MentionKey mention, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.eventId = event;
        this.taken = taken;
        this.personId = person;
        this.role = role;
        this.path = mention == null ? null : mention.path();
        this.referenceSent = mention == null ? null : mention.referenceSent();
        this.takenBy = by;
        this.takenAt = now;
    }

    /** The place it speaks of, or null. */
    MentionKey mention() {
        return path == null ? null : new MentionKey(path, referenceSent);
    }

    Taken taken() {
        return taken;
    }

    UUID personId() {
        return personId;
    }

    InvolvedAs role() {
        return role;
    }

    String takenBy() {
        return takenBy;
    }

    Instant takenAt() {
        return takenAt;
    }
}
