package org.handrail.justculture;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;

/** A contributory factor of the system and what was found of it, 1000 characters at most. */
@Embeddable
public record SystemFactor(@Enumerated(EnumType.STRING) ContributoryFactor factor, String note) implements Serializable {}
