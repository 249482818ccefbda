package org.handrail.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One migrated PostgreSQL for all tests of this module, with the realms' roles behind their passwords. Stops with the
 * virtual machine.
 */
public final class MigratedDatabase {
    private static final String OWNER_PASSWORD = "owner-of-the-tests";
    private static MigratedDatabase only;

    private final EmbeddedPostgres server;
    private final Map<Realm, String> passwords = new EnumMap<>(Realm.class);

    private MigratedDatabase() {
        try {
            Path password = Files.writeString(Files.createTempFile("owner", ".pw"), OWNER_PASSWORD);
            server = EmbeddedPostgres.builder()
                    .setLocaleConfig("auth-host", "scram-sha-256")
                    .setLocaleConfig("pwfile", password.toString())
                    .setConnectConfig("password", OWNER_PASSWORD)
                    .start();
            for (Realm realm : Realm.values()) {
                passwords.put(realm, "password-of-" + realm.schema());
            }
            Migrations migrations =
                    new Migrations(server.getDatabase("postgres", "postgres", Map.of("password", OWNER_PASSWORD)));
            migrations.createMissingRoles(passwords);
            migrations.migrate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The database, migrated at the first call. */
    public static synchronized MigratedDatabase get() {
        if (only == null) {
            only = new MigratedDatabase();
        }
        return only;
    }

    /** JDBC URL without credentials. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    public String password(Realm realm) {
        return passwords.get(realm);
    }

    /** A connection with a realm's own role. */
    public Connection as(Realm realm) throws SQLException {
        return DriverManager.getConnection(url(), realm.loginRole(), passwords.get(realm));
    }

    /** The entities of a realm on this database, with the rights of its role and transactions of their own. */
    public EntityManagerFactory entitiesOf(Realm realm) {
        PGSimpleDataSource door = new PGSimpleDataSource();
        door.setURL(url());
        door.setUser(realm.loginRole());
        door.setPassword(password(realm));
        return Persistence.createEntityManagerFactory(
                realm.schema(),
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", door,
                        "hibernate.transaction.coordinator_class", "jdbc",
                        "hibernate.transaction.jta.platform",
                                "org.hibernate.engine.transaction.jta.platform.internal.NoJtaPlatform",
                        "hibernate.hbm2ddl.auto", "validate"));
    }

    /** Does something in a transaction of its own, which commits. */
    public static <T> T inTransaction(EntityManagerFactory entities, Function<EntityManager, T> work) {
        try (EntityManager manager = entities.createEntityManager()) {
            manager.getTransaction().begin();
            T result = work.apply(manager);
            manager.getTransaction().commit();
            return result;
        }
    }

    /** A connection with the owner's rights, to look at the catalogue and to lay out data. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", OWNER_PASSWORD);
    }
}
