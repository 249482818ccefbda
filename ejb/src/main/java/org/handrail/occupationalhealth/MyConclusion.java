package org.handrail.occupationalhealth;

import java.time.Instant;
import java.time.LocalDate;

/** A conclusion as the person sees it; {@code reviewOn} may be null. */
public record MyConclusion(Fitness fitness, LocalDate reviewOn, Instant recordedAt) {}
