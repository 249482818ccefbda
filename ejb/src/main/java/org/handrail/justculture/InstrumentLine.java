package org.handrail.justculture;

import java.io.Serializable;
import java.util.UUID;

/** An instrument to choose. */
public record InstrumentLine(UUID id, Bilingual title, String version, Bilingual source) implements Serializable {}
