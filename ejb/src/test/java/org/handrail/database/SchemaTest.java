package org.handrail.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaTest {
    @Test
    void theBuildKnowsItsLastMigration() throws IOException, URISyntaxException {
        Path directory = Path.of(Schema.class.getResource("migration").toURI());
        try (Stream<Path> files = Files.list(directory)) {
            int last = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("V[0-9]+__[a-z_0-9]+\\.sql"))
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow();
            assertThat(Schema.VERSION).isEqualTo(last);
        }
    }

    @Test
    void everyRealmCanTellThatTheSchemaIsCurrent() throws SQLException {
        for (Realm realm : Realm.values()) {
            try (Connection connection = MigratedDatabase.get().as(realm);
                    Statement statement = connection.createStatement();
                    ResultSet answer = statement.executeQuery(Schema.IS_CURRENT)) {
                assertThat(answer.next() && answer.getBoolean(1))
                        .as(realm.name())
                        .isTrue();
            }
        }
    }
}
