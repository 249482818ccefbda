package org.handrail.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings a database to the schema that this build needs. Runs with the owner's credentials, in the launcher or by hand,
 * never inside the running application: its own roles can't change a table.
 */
public final class Migrations {
    private final DataSource owner;

    /** @param owner a data source of the database's owner, who may create schemas (and roles for {@link #createMissingRoles}) */
    public Migrations(DataSource owner) {
        this.owner = owner;
    }

    /**
     * Creates the login roles of the realms where they are missing. A role that exists keeps its password.
     *
     * @param passwords one password for each realm
     */
    public void createMissingRoles(Map<Realm, String> passwords) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            for (Realm realm : Realm.values()) {
                boolean exists = statement
                        .executeQuery("select 1 from pg_roles where rolname = '" + realm.loginRole() + "'")
                        .next();
                if (!exists) {
                    statement.execute("create role " + realm.loginRole()
                            + " login nosuperuser nocreatedb nocreaterole password "
                            + statement.enquoteLiteral(passwords.get(realm)));
                }
            }
        }
    }

    /**
     * Applies what is missing.
     *
     * @return how many migrations were applied
     */
    public int migrate() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:" + Schema.MIGRATIONS)
                .schemas(Schema.NAME)
                .createSchemas(true)
                .validateMigrationNaming(true)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
