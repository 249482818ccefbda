package org.handrail.reviewedevent;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * An adverse event to review or to learn from.
 *
 * @param nearMiss nothing happened to anybody, but it could have (A12)
 * @param triggerFamily PATIENT_EVENT, VIOLENCE or HARMFUL_INTERACTION (A8)
 * @param categoryCode, summary, unitName null where the sender gave none
 * @param withdrawn the sender has taken its report back
 */
public record ReviewedEvent(
        UUID id,
        Instant happenedAt,
        boolean nearMiss,
        String triggerFamily,
        String categoryCode,
        String summary,
        String unitName,
        boolean withdrawn)
        implements Serializable {

    /** What the event is called in a list; empty where the sender gave no summary. */
    public String label() {
        return summary == null ? "" : summary;
    }
}
