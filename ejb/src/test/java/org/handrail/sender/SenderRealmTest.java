package org.handrail.sender;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.handrail.database.MigratedDatabase;
import org.handrail.database.Realm;
import org.junit.jupiter.api.Test;

/** What only the database can promise of senders. */
class SenderRealmTest {
    private static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");

    @Test
    void theTwoSendersOfTheSettingsAreThereFromTheStart() {
        List<String> names = in(event ->
                event.createQuery("select s.name from Sender s", String.class).getResultList());
        assertThat(names).contains("default", "demo-ehr");
    }

    @Test
    void aSenderKeepsItsSystemsAndItsTokensFindIt() {
        String token = Token.make();
        in(event -> {
            Sender sender = new Sender("realm-test", new SenderRules(Set.of("urn:a", "urn:b"), 60, 2048), NOW);
            event.persist(sender);
            event.persist(new SenderToken(sender, token, "admin", NOW));
            return null;
        });
        KnownSender known = in(event -> {
            SenderToken found = event.createQuery(
                            "select t from SenderToken t join fetch t.sender s left join fetch s.systems"
                                    + " where t.sha256 = :hash",
                            SenderToken.class)
                    .setParameter("hash", Token.hash(token))
                    .getSingleResult();
            return found.sender().known(found);
        });
        assertThat(known.name()).isEqualTo("realm-test");
        assertThat(known.rules()).isEqualTo(new SenderRules(Set.of("urn:a", "urn:b"), 60, 2048));
        in(event -> {
            event.createQuery("select s from Sender s where s.name = 'realm-test'", Sender.class)
                    .getSingleResult()
                    .follow(new SenderRules(Set.of("urn:b"), null, null));
            return null;
        });
        SenderRules now =
                in(event -> event.createQuery("select s from Sender s where s.name = 'realm-test'", Sender.class)
                        .getSingleResult()
                        .rules());
        assertThat(now).isEqualTo(new SenderRules(Set.of("urn:b"), null, null));
    }

    @Test
    void aTokenIsLookedUpByAnIndex() throws SQLException {
        try (Connection connection = MigratedDatabase.get().as(Realm.EVENT);
                Statement statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            try (ResultSet plan =
                    statement.executeQuery("explain select * from event.sender_token where sha256 = '\\x00'::bytea")) {
                plan.next();
                assertThat(plan.getString(1)).contains("sender_token_sha256_key");
            }
        }
    }

    private static <T> T in(Function<EntityManager, T> work) {
        try (EntityManagerFactory entities = MigratedDatabase.get().entitiesOf(Realm.EVENT)) {
            return MigratedDatabase.inTransaction(entities, work);
        }
    }
}
