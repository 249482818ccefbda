package org.handrail.sender;

import java.time.Instant;
import java.util.UUID;

/**
 * The sender behind a request.
 *
 * @param name the source of all that it sends
 * @param lastSeenAt when it was last noted, null for never
 * @param tokenId the token that it showed, null for the one in the settings
 * @param tokenUsedAt when the use of that token was last noted, null for never
 */
public record KnownSender(
        UUID id,
        String name,
        boolean enabled,
        SenderRules rules,
        Instant lastSeenAt,
        UUID tokenId,
        Instant tokenUsedAt) {}
