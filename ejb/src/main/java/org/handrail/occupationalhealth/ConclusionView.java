package org.handrail.occupationalhealth;

import java.time.Instant;
import java.time.LocalDate;

/** A conclusion as occupational health sees it. {@code reviewOn} and {@code note} may be null. */
public record ConclusionView(Fitness fitness, LocalDate reviewOn, Instant recordedAt, String recordedBy, String note) {}
