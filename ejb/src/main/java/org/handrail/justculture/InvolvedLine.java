package org.handrail.justculture;

import java.io.Serializable;
import java.util.UUID;

/** Somebody involved in an event; {@code role} is a code such as ACTOR or WITNESS. */
public record InvolvedLine(UUID personId, String name, String role) implements Serializable {}
