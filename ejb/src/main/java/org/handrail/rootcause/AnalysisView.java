package org.handrail.rootcause;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handrail.reviewedevent.ReviewedEvent;

/**
 * An analysis with its causes.
 *
 * @param version given back with the next change so that nobody overwrites another
 * @param openedBy name of the analyst
 * @param outcomeLinkedAt when the outcome was told to the people affected, or null
 * @param everyoneOffered everyone involved has been offered support; says nothing about any answer
 * @param caseReferences opaque references to which the outcome is tied, one per involved person from the offer on
 */
public record AnalysisView(
        UUID id,
        int version,
        String title,
        AnalysisState state,
        ReviewedEvent event,
        String openedBy,
        Instant openedAt,
        Instant closedAt,
        Instant outcomeLinkedAt,
        boolean everyoneOffered,
        List<UUID> caseReferences,
        List<CauseView> causes)
        implements Serializable {}
