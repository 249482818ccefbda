package org.handrail.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.handrail.database.MigratedDatabase;
import org.handrail.database.Realm;
import org.handrail.handover.OfferSupport;
import org.handrail.handover.Slot;
import org.junit.jupiter.api.Test;

/** What only the database can promise. */
class SupportRealmTest {
    private static final Instant NOW = Instant.parse("2026-03-01T03:00:00Z");

    @Test
    void aSecondPressIsTheSameCall() {
        UUID person = UUID.randomUUID();
        in(Realm.SUPPORT, support -> {
            support.persist(new HelpCall(person, null, NOW));
            return null;
        });
        assertThatThrownBy(() -> in(Realm.SUPPORT, support -> {
                    support.persist(new HelpCall(person, null, NOW));
                    support.flush();
                    return null;
                }))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void anOfferCarriesEverybodyWhoStandsFromRealmToRealm() {
        List<UUID> people = List.of(UUID.randomUUID(), UUID.randomUUID());
        OfferSupport offer =
                new OfferSupport(people.get(0), UUID.randomUUID(), "PATIENT_EVENT", false, NOW, people, NOW);
        in(Realm.EVENT, event -> {
            Slot.OFFER.drop(event, offer);
            return null;
        });
        List<OfferSupport> taken = in(Realm.SUPPORT, support -> Slot.OFFER.take(support, 1));
        assertThat(taken).singleElement().satisfies(told -> assertThat(told.peopleInvolved())
                .isEqualTo(people));
    }

    private static <T> T in(Realm realm, Function<EntityManager, T> work) {
        try (EntityManagerFactory entities = MigratedDatabase.get().entitiesOf(realm)) {
            return MigratedDatabase.inTransaction(entities, work);
        }
    }
}
