package org.handrail.reviewedevent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An adverse event as the event realm shows it to this realm. */
@Entity
@Immutable
@Table(schema = "event", name = "event_summary")
class EventSummary {
    @Id
    private UUID id;

    private Instant happenedAt;
    private String actuality;
    private String triggerFamily;
    private String categoryCode;
    private String summary;
    private String unitName;
    private boolean withdrawn;

    protected EventSummary() {}

    ReviewedEvent view() {
        return new ReviewedEvent(
                id,
                happenedAt,
                "POTENTIAL".equals(actuality),
                triggerFamily,
                categoryCode,
                summary,
                unitName,
                withdrawn);
    }
}
