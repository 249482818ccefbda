package org.handrail.micro.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.flywaydb.core.api.FlywayException;
import org.handrail.configuration.Setting;
import org.handrail.database.Migrations;
import org.handrail.database.Realm;
import org.handrail.database.Schema;
import org.handrail.micro.Refusal;
import org.postgresql.ds.PGSimpleDataSource;

/** The ways into one database: the owner's, where given, and one for each realm. */
final class Door {
    private static final int SECONDS = 10;
    private final Map<String, String> settings;
    private final Optional<String> owner;
    private final Optional<String> ownerPassword;

    Door(Map<String, String> settings, Optional<String> owner, Optional<String> ownerPassword) {
        this.settings = settings;
        this.owner = owner;
        this.ownerPassword = ownerPassword;
    }

    /** With the owner's credentials the schema is brought to this build's; without, it must be there already. */
    void migrateOrCheck(Consumer<String> say) {
        if (owner.isEmpty()) {
            mustBeCurrent();
            return;
        }
        Map<Realm, String> passwords = new EnumMap<>(Realm.class);
        for (Realm realm : Realm.values()) {
            passwords.computeIfAbsent(realm, one -> settings.get(one.passwordKey()));
        }
        try {
            Migrations migrations = new Migrations(as(owner.get(), ownerPassword.orElse("")));
            if (passwords.size() == Realm.values().length) {
                migrations.createMissingRoles(passwords); // else an operator made them, see config/database/roles.sql
            }
            int applied = migrations.migrate();
            say.accept(
                    applied == 0 ? "The database is up to date." : "The database was migrated: " + applied + " steps.");
        } catch (SQLException e) {
            throw unreachable(owner.get(), e);
        } catch (FlywayException e) {
            throw new Refusal("The database could not be migrated: " + firstSentence(e), e);
        }
    }

    void everyRealmSignsIn() {
        for (Realm realm : Realm.values()) {
            try (Connection connection = as(realm).getConnection()) {
                connection.isValid(SECONDS);
            } catch (SQLException e) {
                throw unreachable(realm.loginRole(), e);
            }
        }
    }

    void noDemoAccounts() {
        if (yes("select exists (select 1 from event.account where demo)")) {
            throw new Refusal(
                    "In production the demo hospital is refused: this database holds demo accounts; use a new one.");
        }
    }

    private void mustBeCurrent() {
        if (!yes("select to_regclass('handrail.flyway_schema_history') is not null") || !yes(Schema.IS_CURRENT)) {
            throw new Refusal("The database does not have schema version " + Schema.VERSION
                    + "; start once with HANDRAIL_DB_OWNER and HANDRAIL_DB_OWNER_PASSWORD to migrate it.");
        }
    }

    private boolean yes(String question) {
        try (Connection connection = as(Realm.EVENT).getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        } catch (SQLException e) {
            throw unreachable(Realm.EVENT.loginRole(), e);
        }
    }

    private PGSimpleDataSource as(Realm realm) {
        return as(realm.loginRole(), settings.get(realm.passwordKey()));
    }

    private PGSimpleDataSource as(String role, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setURL(settings.get(Setting.DB_URL.key()));
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    "HANDRAIL_DB_URL is not an address of PostgreSQL, such as jdbc:postgresql://host:5432/name.", e);
        }
        source.setUser(role);
        source.setPassword(password);
        source.setConnectTimeout(SECONDS);
        return source;
    }

    private Refusal unreachable(String role, SQLException e) {
        return new Refusal(
                "The database " + settings.get(Setting.DB_URL.key()) + " can't be used as " + role + ": "
                        + firstSentence(e),
                e);
    }

    private static String firstSentence(Exception e) {
        String line = e.getMessage().lines().findFirst().orElse("");
        int end = line.indexOf(". ");
        return end < 0 ? line : line.substring(0, end + 1);
    }
}
