package org.handrail.justculture;

import java.io.Serializable;
import java.time.Instant;

/** One step of the reasoning: what was asked, what was answered, why. */
public record ReasoningStep(Question question, Choice answer, String reason, Instant answeredAt)
        implements Serializable {}
