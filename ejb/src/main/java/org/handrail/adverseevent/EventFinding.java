package org.handrail.adverseevent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A finding, kept with the version of the event that it is about. */
@Entity
@Table(schema = "event", name = "adverse_event_finding")
@IdClass(EventFinding.Key.class)
class EventFinding {
    /** Key of a finding. */
    record Key(UUID eventId, int version, int position) implements Serializable {}

    @Id
    @Column(name = "event_id")
    private UUID eventId;

    @Id
    private int version;

    @Id
    private int position;

    private String code;
    private String expression;
    private String text;

    protected EventFinding() {}

    EventFinding(UUID eventId, int version, int position, Finding found) {
        this.eventId = eventId;
        this.version = version;
        this.position = position;
        this.code = found.code();
        this.expression = found.expression();
        this.text = found.text();
    }
}
