package org.handrail.justculture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.database.MigratedDatabase;
import org.handrail.database.Realm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Versions of instruments, on the real database with the rights of the realm. */
class InstrumentShelfTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private EntityManagerFactory factory;
    private EntityManager review;

    @BeforeEach
    void open() {
        MigratedDatabase database = MigratedDatabase.get();
        PGSimpleDataSource door = new PGSimpleDataSource();
        door.setURL(database.url());
        door.setUser(Realm.REVIEW.loginRole());
        door.setPassword(database.password(Realm.REVIEW));
        factory = Persistence.createEntityManagerFactory(
                Realm.REVIEW.schema(),
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", door,
                        "hibernate.transaction.coordinator_class", "jdbc",
                        "hibernate.transaction.jta.platform",
                                "org.hibernate.engine.transaction.jta.platform.internal.NoJtaPlatform"));
        review = factory.createEntityManager();
        review.getTransaction().begin();
    }

    @AfterEach
    void close() {
        review.getTransaction().rollback();
        factory.close();
    }

    @Test
    void aReviewStaysBoundToTheVersionItWasOpenedWith() {
        load(Shipped.body(), NOW);
        UUID first = newest();
        ConductReview opened = new ConductReview(
                new OpenReview(UUID.randomUUID(), UUID.randomUUID(), first, "act", "concern"), UUID.randomUUID(), NOW);
        opened.nameSystemFactors(List.of(new SystemFactor(ContributoryFactor.TEAM, "note")));
        review.persist(opened);
        load(
                Shipped.body()
                        .replace("\"version\": \"1\"", "\"version\": \"2\"")
                        .replace("Did the person do what they meant to do?", "Another question?"),
                NOW.plusSeconds(1));
        review.flush();
        review.clear();

        assertThat(newest()).isNotEqualTo(first);
        ConductReview found = review.find(ConductReview.class, opened.id());
        Reasoning reasoning = Reasoning.of(found, shelf(NOW).get(found.instrumentId()));
        assertThat(reasoning.version()).isEqualTo("1");
        assertThat(reasoning.question().text().en()).isEqualTo("Did the person do what they meant to do?");
        assertThat(found.factors()).containsExactly(new SystemFactor(ContributoryFactor.TEAM, "note"));
    }

    @Test
    void aVersionThatIsLoadedNeverChanges() {
        load(Shipped.body(), NOW);
        load(
                Shipped.body().replace("Did the person do what they meant to do?", "Another question?"),
                NOW.plusSeconds(1));
        assertThat(shelf(NOW)
                        .get(newest())
                        .questions()
                        .get("actions-intended")
                        .text()
                        .en())
                .isEqualTo("Did the person do what they meant to do?");
    }

    @Test
    void aFaultyInstrumentIsLeftOutAndStopsNothing() {
        load(
                Shipped.body().replace("reason-culpability-tree", "faulty").replace("\"fr\": \"Oui\"", "\"fr\": \"\""),
                NOW);
        load("no instrument", NOW);
        assertThat(shelf(NOW).newest().values())
                .noneMatch(instrument -> instrument.code().equals("faulty"));
    }

    private void load(String body, Instant at) {
        shelf(at).load("test.json", body);
    }

    private UUID newest() {
        return shelf(NOW).newest().keySet().iterator().next();
    }

    private InstrumentShelf shelf(Instant at) {
        InstrumentShelf shelf = new InstrumentShelf();
        give(shelf, "review", review);
        give(shelf, "clock", Clock.fixed(at, ZoneOffset.UTC));
        return shelf;
    }

    /** What the container does when it injects. */
    private static void give(InstrumentShelf shelf, String field, Object value) {
        try {
            Field injected = InstrumentShelf.class.getDeclaredField(field);
            injected.setAccessible(true);
            injected.set(shelf, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
