package org.handrail.database;

import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.persistence.Persistence;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Every entity fits the migrated tables, seen with the rights of its realm. */
class MappingTest {
    @ParameterizedTest
    @EnumSource(Realm.class)
    void theEntitiesOfARealmFitItsTables(Realm realm) {
        MigratedDatabase database = MigratedDatabase.get();
        PGSimpleDataSource door = new PGSimpleDataSource();
        door.setURL(database.url());
        door.setUser(realm.loginRole());
        door.setPassword(database.password(realm));
        Map<String, Object> settings = Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", door,
                "hibernate.transaction.coordinator_class", "jdbc",
                "hibernate.transaction.jta.platform", "org.hibernate.engine.transaction.jta.platform.internal.NoJtaPlatform",
                "hibernate.hbm2ddl.auto", "validate");
        assertThatCode(() -> Persistence.createEntityManagerFactory(realm.schema(), settings).close())
                .doesNotThrowAnyException();
    }
}
