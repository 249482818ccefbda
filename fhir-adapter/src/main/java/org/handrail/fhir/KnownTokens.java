package org.handrail.fhir;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.handrail.sender.KnownSender;
import org.handrail.sender.SenderTokens;
import org.handrail.sender.Token;

/**
 * Who shows a token. Remembered for a second only: a token that was ended, or a sender that was switched off, is refused
 * on every node within that time. Wrong tokens are not remembered, so nobody can fill the memory with them.
 */
final class KnownTokens {
    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final int MOST = 1_000;

    private final SenderTokens tokens;
    private final Cache<ByteBuffer, KnownSender> recent =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    KnownTokens(SenderTokens tokens) {
        this.tokens = tokens;
    }

    Optional<KnownSender> senderWith(String token) {
        byte[] hash = Token.hash(token);
        ByteBuffer key = ByteBuffer.wrap(hash);
        KnownSender known = recent.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<KnownSender> found = tokens.withToken(hash);
        found.ifPresent(sender -> {
            recent.put(key, sender);
            tokens.seen(sender);
        });
        return found;
    }
}
