package org.handrail.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handrail.database.MigratedDatabase;
import org.handrail.database.Realm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The idea of a slot, on the real tables with the rights of both sides: put in, never read back, taken out once. */
class SlotTest {
    private static final EntityManagerFactory SENDER = MigratedDatabase.get().entitiesOf(Realm.EVENT);
    private static final EntityManagerFactory RECEIVER = MigratedDatabase.get().entitiesOf(Realm.SUPPORT);

    @AfterAll
    static void close() {
        SENDER.close();
        RECEIVER.close();
    }

    @BeforeEach
    void emptied() {
        takeAll();
    }

    @Test
    void theSenderPutsInAndCanReadNothingBack() {
        UUID person = drop();
        for (String question : List.of(
                "select count(o) from OfferSupport o",
                "select o from OfferSupport o",
                "delete from OfferSupport o",
                "update OfferSupport o set o.nearMiss = true")) {
            assertThatThrownBy(() -> MigratedDatabase.inTransaction(
                            SENDER,
                            em -> question.startsWith("select")
                                    ? em.createQuery(question).getResultList()
                                    : em.createQuery(question).executeUpdate()))
                    .as(question)
                    .hasStackTraceContaining("permission denied");
        }
        assertThat(takeAll()).containsExactly(person);
    }

    @Test
    void whatASenderTookBackWasNeverHandedOver() {
        try (EntityManager sender = SENDER.createEntityManager()) {
            sender.getTransaction().begin();
            Slot.OFFER.drop(sender, offer(UUID.randomUUID()));
            sender.flush();
            sender.getTransaction().rollback();
        }
        assertThat(takeAll()).isEmpty();
    }

    @Test
    void twoTakersAtOnceNeverGetTheSameMessageAndNeitherWaits() {
        List<UUID> dropped = List.of(drop(), drop(), drop());
        List<UUID> taken = new ArrayList<>();
        try (EntityManager first = RECEIVER.createEntityManager();
                EntityManager second = RECEIVER.createEntityManager()) {
            first.getTransaction().begin();
            second.getTransaction().begin();
            second.createNativeQuery("set local lock_timeout = '1s'").executeUpdate();
            people(Slot.OFFER.take(first, 2), taken);
            assertThat(taken).hasSize(2);
            people(Slot.OFFER.take(second, 2), taken);
            second.getTransaction().commit();
            first.getTransaction().commit();
        }
        assertThat(taken).containsExactlyInAnyOrderElementsOf(dropped);
        assertThat(takeAll()).isEmpty();
    }

    @Test
    void aTakerThatFailsLeavesTheMessageToTheNext() {
        UUID person = drop();
        try (EntityManager failing = RECEIVER.createEntityManager()) {
            failing.getTransaction().begin();
            assertThat(Slot.OFFER.take(failing, 10)).hasSize(1);
            failing.flush();
            failing.getTransaction().rollback();
        }
        assertThat(takeAll()).containsExactly(person);
    }

    private static UUID drop() {
        UUID person = UUID.randomUUID();
        MigratedDatabase.inTransaction(SENDER, em -> {
            Slot.OFFER.drop(em, offer(person));
            return person;
        });
        return person;
    }

    private static OfferSupport offer(UUID person) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return new OfferSupport(person, UUID.randomUUID(), "PATIENT_EVENT", false, now, List.of(person), now);
    }

    private static List<UUID> takeAll() {
        List<UUID> taken = new ArrayList<>();
        MigratedDatabase.inTransaction(RECEIVER, em -> people(Slot.OFFER.take(em, 1000), taken));
        return taken;
    }

    private static List<UUID> people(List<OfferSupport> messages, List<UUID> into) {
        messages.forEach(message -> into.add(message.personId()));
        return into;
    }
}
