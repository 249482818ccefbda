package org.handrail.sender;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A token as its admin sees it: never the token.
 *
 * @param mark its first characters
 * @param endsAt when it ends or ended, null while no end is set
 */
public record TokenView(
        UUID id, String mark, Instant madeAt, String madeBy, Instant endsAt, boolean ended, Instant lastUsedAt)
        implements Serializable {}
