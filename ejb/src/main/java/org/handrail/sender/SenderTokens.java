package org.handrail.sender;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.handrail.account.Role;
import org.handrail.configuration.Setting;

/** Whose token it is: one indexed query, asked by the endpoint. */
@Stateless
public class SenderTokens {
    /** The use of a token is noted no more often than this, so that reading does not become writing. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final String SENDER = " left join fetch s.systems ";

    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private Clock clock;

    /**
     * The sender to whom a token belongs, switched on or not.
     *
     * @param hash {@link Token#hash} of the token
     * @return nothing when nobody has the token, or it has ended
     */
    @RolesAllowed(Role.EHR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<KnownSender> withToken(byte[] hash) {
        Optional<String> inSettings = SettingsTokens.configured().senderWith(hash);
        return inSettings.isPresent() ? named(inSettings.get()) : withHash(hash);
    }

    /** Notes that a sender was here, unless that was noted a moment ago. */
    @RolesAllowed(Role.EHR)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void seen(KnownSender sender) {
        Instant now = clock.instant();
        Instant before = now.minus(NOTED_EVERY);
        if (sender.lastSeenAt() == null || sender.lastSeenAt().isBefore(before)) {
            note("Sender x set x.lastSeenAt = :now where x.id = :id and (x.lastSeenAt is null or x.lastSeenAt < :before)")
                    .setParameter("id", sender.id())
                    .setParameter("now", now)
                    .setParameter("before", before)
                    .executeUpdate();
        }
        if (sender.tokenId() != null
                && (sender.tokenUsedAt() == null || sender.tokenUsedAt().isBefore(before))) {
            note("SenderToken x set x.lastUsedAt = :now where x.id = :id and (x.lastUsedAt is null or x.lastUsedAt < :before)")
                    .setParameter("id", sender.tokenId())
                    .setParameter("now", now)
                    .setParameter("before", before)
                    .executeUpdate();
        }
    }

    private Query note(String update) {
        return event.createQuery("update " + update);
    }

    private Optional<KnownSender> named(String name) {
        return event
                .createQuery("select s from Sender s" + SENDER + "where s.name = :name", Sender.class)
                .setParameter("name", name)
                .getResultList()
                .stream()
                .findFirst()
                .map(sender -> sender.known(null));
    }

    private Optional<KnownSender> withHash(byte[] hash) {
        Instant now = clock.instant();
        return event
                .createQuery(
                        "select t from SenderToken t join fetch t.sender s" + SENDER + "where t.sha256 = :hash",
                        SenderToken.class)
                .setParameter("hash", hash)
                .getResultList()
                .stream()
                .findFirst()
                .filter(token -> !token.hasEnded(now))
                .filter(token -> !(Setting.production()
                        && SettingsTokens.DEMO.equals(token.sender().name())))
                .map(token -> token.sender().known(token));
    }
}
