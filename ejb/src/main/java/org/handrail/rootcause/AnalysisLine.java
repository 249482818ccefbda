package org.handrail.rootcause;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.handrail.reviewedevent.ReviewedEvent;

/**
 * An analysis in a list.
 *
 * @param overdueActions how many of its actions are past their date and not live
 * @param nextDueOn earliest date of an action that is not live, or null
 */
public record AnalysisLine(
        UUID id,
        String title,
        AnalysisState state,
        ReviewedEvent event,
        Instant openedAt,
        long overdueActions,
        LocalDate nextDueOn)
        implements Serializable {}
