package org.handrail.support;

import java.time.Instant;
import java.util.UUID;

/**
 * What changed because of the event of a case.
 *
 * @param kind CAUSE_AGREED, ACTION_LIVE or MEASURE_HELD
 */
public record NewsItem(UUID caseId, Instant happenedAt, String kind, String text, Instant toldAt) {}
