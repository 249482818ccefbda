package org.handrail.adverseevent;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.handrail.database.MigratedDatabase;
import org.handrail.database.Realm;
import org.handrail.staff.Identifier;
import org.junit.jupiter.api.Test;

/** What is kept of a sender's resource, on the real tables. */
class SourceResourceTest {
    private final String id = UUID.randomUUID().toString();
    private final SourceResource.Key key = new SourceResource.Key("default", SourceRecords.PRACTITIONER, id);

    @Test
    void aResourceToldAgainReplacesItsIdentifiers() {
        try (EntityManagerFactory entities = MigratedDatabase.get().entitiesOf(Realm.EVENT)) {
            tell(entities, "a", "b");
            tell(entities, "b", "c");
            tell(entities, "c");
            List<String> kept = MigratedDatabase.inTransaction(entities, em -> em.createQuery(
                            "select i.value from SourceResource r join r.identifiers i where r.resourceId = :id",
                            String.class)
                    .setParameter("id", id)
                    .getResultList());
            assertThat(kept).containsExactly("c");
        }
    }

    private void tell(EntityManagerFactory entities, String... values) {
        MigratedDatabase.inTransaction(entities, em -> {
            SourceResource known = em.find(SourceResource.class, key);
            SourceResource resource = known == null ? new SourceResource(key) : known;
            List<Identifier> identifiers = Arrays.stream(values)
                    .map(value -> new Identifier("urn:test", value))
                    .toList();
            resource.tell(new StoreRecord(resource.key(), identifiers, "{}", new Meaning.Nothing()), Instant.EPOCH);
            if (known == null) {
                em.persist(resource);
            }
            return resource;
        });
    }
}
