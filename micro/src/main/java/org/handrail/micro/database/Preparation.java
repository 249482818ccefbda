package org.handrail.micro.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.handrail.database.Migrations;
import org.handrail.database.Realm;
import org.handrail.secrecy.Vault;

/** PROBE. */
public final class Preparation implements Function<Map<String, String>, Map<String, String>>, AutoCloseable {
    private EmbeddedPostgres database;

    @Override
    public Map<String, String> apply(Map<String, String> options) {
        try {
            database = EmbeddedPostgres.builder()
                    .setDataDirectory(Path.of(options.get("data")).resolve("postgresql"))
                    .setCleanDataDirectory(false)
                    .start();
            Map<String, String> settings = new java.util.HashMap<>();
            Map<Realm, String> passwords = new EnumMap<>(Realm.class);
            for (Realm realm : Realm.values()) {
                passwords.put(realm, UUID.randomUUID().toString());
                settings.put(realm.passwordKey(), passwords.get(realm));
            }
            Migrations migrations = new Migrations(database.getPostgresDatabase());
            migrations.createRoles(passwords);
            migrations.migrate();
            settings.put("handrail.db.url", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres");
            settings.put("handrail.support.key", Vault.newKey());
            settings.put("handrail.occupational.key", Vault.newKey());
            return settings;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
