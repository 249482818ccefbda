package org.handrail.justculture;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** An answer as it was given: codes of the question and the answer, the reason, by whom and when. */
@Embeddable
record GivenAnswer(String question, String answer, String reason, UUID answeredBy, Instant answeredAt) {}
