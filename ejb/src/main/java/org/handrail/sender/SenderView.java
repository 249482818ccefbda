package org.handrail.sender;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A sender as its admin sees it.
 *
 * @param tokens those made here, newest first, ended ones too
 * @param tokenInSettings a token for it stands in the settings now
 * @param events adverse events that came from it
 * @param version to be given back with a change
 */
public record SenderView(
        UUID id,
        String name,
        boolean enabled,
        SenderRules rules,
        Instant createdAt,
        Instant lastSeenAt,
        List<TokenView> tokens,
        boolean tokenInSettings,
        long events,
        int version)
        implements Serializable {
    /** Tokens that work now, the one in the settings too. */
    public int workingTokens() {
        return (int) tokens.stream().filter(token -> !token.ended()).count() + (tokenInSettings ? 1 : 0);
    }
}
