package org.handrail.adverseevent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One version of an event as it was told; never changed. */
@Entity
@Table(schema = "event", name = "adverse_event_version")
@IdClass(AdverseEventVersion.Key.class)
class AdverseEventVersion {
    /** Key of a version. */
    record Key(UUID eventId, int version) implements Serializable {}

    @Id
    @Column(name = "event_id")
    private UUID eventId;

    @Id
    private int version;

    private UUID messageId;
    private String body;
    private Instant receivedAt;

    protected AdverseEventVersion() {}

    AdverseEventVersion(UUID eventId, int version, UUID messageId, String body, Instant now) {
        this.eventId = eventId;
        this.version = version;
        this.messageId = messageId;
        this.body = body;
        this.receivedAt = now;
    }

    Stored stored(boolean created) {
        return new Stored(eventId.toString(), version, body, receivedAt, created);
    }
}
