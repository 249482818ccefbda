package org.handrail.acceptance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.handrail.configuration.Setting;
import org.handrail.database.Migrations;
import org.handrail.database.Realm;
import org.handrail.secrecy.Vault;

/** An empty PostgreSQL with the roles and the schema of this build, as an operator would prepare it. */
public final class PreparedDatabase implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final Map<String, String> settings = new TreeMap<>();

    /** Starts and migrates. */
    public PreparedDatabase() throws IOException {
        server = EmbeddedPostgres.start();
        Map<Realm, String> passwords = new EnumMap<>(Realm.class);
        for (Realm realm : Realm.values()) {
            passwords.put(realm, "acceptance-" + realm.schema());
            settings.put(realm.passwordKey(), passwords.get(realm));
        }
        try {
            Migrations migrations = new Migrations(server.getPostgresDatabase());
            migrations.createMissingRoles(passwords);
            migrations.migrate();
        } catch (SQLException e) {
            throw new IOException(e);
        }
        settings.put(Setting.DB_URL.key(), "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres");
        settings.put(Setting.EVENT_KEY.key(), Vault.newKey());
        settings.put(Setting.SUPPORT_KEY.key(), Vault.newKey());
        settings.put(Setting.OCCUPATIONAL_KEY.key(), Vault.newKey());
        settings.put(Setting.EHR_TOKEN.key(), Server.TOKEN);
        settings.put(Setting.MODE.key(), "demo"); // without TLS
    }

    /** What the application must be told, by key. */
    public Map<String, String> settings() {
        return settings;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
