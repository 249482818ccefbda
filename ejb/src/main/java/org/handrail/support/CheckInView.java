package org.handrail.support;

import java.time.Instant;
import java.util.UUID;

/**
 * A date to ask how it goes (C6).
 *
 * @param step time after the offer, ISO-8601: PT72H, P7D, …
 * @param doneAt null while it is open
 * @param howItGoes null while it is open
 */
public record CheckInView(UUID id, UUID caseId, String step, Instant dueAt, Instant doneAt, HowItGoes howItGoes) {}
