package org.handrail.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.sql.DataSourceDefinition;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class DataSourcesTest {
    @Test
    void everyRealmHasADoorThatKeepsContentOutOfTheLog() {
        assertThat(DataSources.class.getAnnotationsByType(DataSourceDefinition.class))
                .hasSize(Realm.values().length)
                .allSatisfy(door -> assertThat(door.properties()).contains("logServerErrorDetail=false"));
    }

    @Test
    void whatStandsInAFailingRowIsNotRepeated() throws SQLException {
        PGSimpleDataSource door = new PGSimpleDataSource();
        door.setURL(MigratedDatabase.get().url());
        door.setUser(Realm.EVENT.loginRole());
        door.setPassword(MigratedDatabase.get().password(Realm.EVENT));
        door.setProperty("logServerErrorDetail", "false");
        try (Connection connection = door.getConnection();
                Statement statement = connection.createStatement()) {
            Throwable refused = catchThrowable(() -> statement.execute(
                    "insert into event.unit (id, system, value) values (gen_random_uuid(), 'private', 'words')"));
            assertThat(refused).isInstanceOf(SQLException.class);
            assertThat(refused.getMessage()).contains("null value").doesNotContain("private");
        }
    }
}
