package org.handrail.justculture;

import java.io.Serializable;

/** One answer to a question; {@code leadsTo} is the code of the next question or of the finding. */
public record Choice(String code, Bilingual text, String leadsTo) implements Serializable {}
