package org.handrail.justculture;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A factor as it is kept with its review. */
@Embeddable
record NamedFactor(@Enumerated(EnumType.STRING) ContributoryFactor factor, String note) {}
