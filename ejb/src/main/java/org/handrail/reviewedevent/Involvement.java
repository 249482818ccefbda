package org.handrail.reviewedevent;

import java.io.Serializable;
import java.util.UUID;

/** A person's part in an event; {@code role} is a code of the event realm such as ACTOR or WITNESS. */
public record Involvement(UUID personId, String role) implements Serializable {}
