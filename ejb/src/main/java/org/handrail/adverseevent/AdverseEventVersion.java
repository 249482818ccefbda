package org.handrail.adverseevent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
    /** How it came. */
    enum Method {
        POST,
        PUT,
        DELETE
    }

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

    @Enumerated(EnumType.STRING)
    private Method method;

    protected AdverseEventVersion() {}

    AdverseEventVersion(AdverseEvent of, UUID messageId, String body, Method method) {
        this.eventId = of.id();
        this.version = of.version();
        this.messageId = messageId;
        this.body = body;
        this.method = method;
        this.receivedAt = of.updatedAt();
    }

    static AdverseEventVersion deletionOf(AdverseEvent deleted) {
        return new AdverseEventVersion(deleted, null, null, Method.DELETE);
    }

    Stored stored(AdverseEvent of, boolean created) {
        return new Stored(of.knownAs(), version, body, receivedAt, created);
    }

    EventHistory.Entry entry(AdverseEvent of) {
        return new EventHistory.Entry(stored(of, false), method.name());
    }
}
