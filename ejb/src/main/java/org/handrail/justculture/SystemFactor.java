package org.handrail.justculture;

import java.io.Serializable;

/** A contributory factor of the system and what was found of it, 1000 characters at most. */
public record SystemFactor(ContributoryFactor factor, String note) implements Serializable {}
