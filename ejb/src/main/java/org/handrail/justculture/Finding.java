package org.handrail.justculture;

/** Where an instrument ends: what it means and what follows for the organisation and the person. */
public record Finding(String code, Bilingual title, Bilingual meaning, Bilingual next) implements Step {}
