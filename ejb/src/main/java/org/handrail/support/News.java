package org.handrail.support;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.handrail.handover.Change;

/** What changed because of an event, as the risk manager worded it for everybody. */
@Entity
@Table(schema = "support", name = "news")
class News {
    @Id
    private UUID id;

    private UUID eventId;
    private String kind;
    private String text;
    private Instant toldAt;

    protected News() {}

    News(Change change) {
        this.id = UUID.randomUUID();
        this.eventId = change.eventId();
        this.kind = change.kind();
        this.text = change.text();
        this.toldAt = change.droppedAt();
    }

    NewsItem item(UUID caseId, Instant happenedAt) {
        return new NewsItem(caseId, happenedAt, kind, text, toldAt);
    }
}
