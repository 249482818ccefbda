package org.handrail.justculture;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.handrail.reviewedevent.ReviewedEvent;

/**
 * A review in a list; {@code other} is the name of the reviewed person for the reviewer, of the reviewer for the person.
 */
public record ReviewLine(
        UUID id, ReviewedEvent event, String other, String act, ReviewState state, Instant openedAt, Instant finishedAt)
        implements Serializable {}
