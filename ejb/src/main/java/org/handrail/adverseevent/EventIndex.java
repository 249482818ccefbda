package org.handrail.adverseevent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What a search looks at. Written with the event in one transaction, and never by linking. */
@Entity
@Table(schema = "event", name = "adverse_event_index")
class EventIndex {
    @Id
    private UUID eventId;

    private String source;
    private String sourceId;
    private int version;
    private boolean deleted;
    private boolean dated;
    private Instant happenedAt;
    private Instant happenedUntil;
    private Instant updatedAt;
    private String[] searchKeys;

    protected EventIndex() {}

    EventIndex(AdverseEvent of, AcceptEvent told) {
        this.eventId = of.id();
        this.source = of.source();
        tell(of, told);
    }

    final void tell(AdverseEvent of, AcceptEvent told) {
        at(of);
        deleted = false;
        dated = told.facts().dated();
        happenedAt = told.facts().time().from();
        happenedUntil = told.facts().time().until();
        searchKeys = told.searchKeys().toArray(String[]::new);
    }

    void delete(AdverseEvent of) {
        at(of);
        deleted = true;
    }

    private void at(AdverseEvent of) {
        sourceId = of.sourceId();
        version = of.version();
        updatedAt = of.updatedAt().truncatedTo(ChronoUnit.MILLIS);
    }
}
