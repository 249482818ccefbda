package org.handrail.database;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every entity fits the migrated tables, seen with the rights of its realm. */
class MappingTest {
    @ParameterizedTest
    @EnumSource(Realm.class)
    void theEntitiesOfARealmFitItsTables(Realm realm) {
        assertThatCode(() -> MigratedDatabase.get().entitiesOf(realm).close()).doesNotThrowAnyException();
    }
}
