package org.handrail.adverseevent;

import java.io.Serializable;
import java.time.Instant;

/** What a person said of their own part, and when. {@code role} is null unless they named another one. */
public record PersonSays(Said what, InvolvedAs role, Instant at) implements Serializable {}
