package org.handrail.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The wall, tried with each realm's own credentials on everything that the catalogue knows: a new table is covered the
 * moment it is there. What may succeed stands in {@code allowed-across-realms.txt}, one line each.
 */
class WallTest {
    private static final String PERMISSION_DENIED = "42501";
    private static final List<String> REFUSALS = List.of(PERMISSION_DENIED, "55000", "42809");
    private static final List<String> COLUMN_DEEDS = List.of("SELECT", "INSERT", "UPDATE");
    private static final List<String> DEEDS = List.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE");
    private final MigratedDatabase database = MigratedDatabase.get();

    /** A table or view, with one of its columns. */
    private record Relation(String schema, String name, String column) {
        String qualified() {
            return '"' + schema + "\".\"" + name + '"';
        }
    }

    @Test
    void aRealmReachesNothingOfAnotherButWhatIsWrittenDown() throws SQLException, IOException {
        List<Relation> relations = relations();
        assertThat(relations).hasSizeGreaterThan(30);
        TreeSet<String> reached = new TreeSet<>();
        for (Realm realm : Realm.values()) {
            try (Connection connection = database.as(realm)) {
                connection.setAutoCommit(false);
                for (Relation relation : relations) {
                    if (!relation.schema().equals(realm.schema())) {
                        reached.addAll(deeds(connection, realm, relation));
                    }
                }
            }
        }
        assertThat(reached).containsExactlyElementsOf(allowed());
    }

    @Test
    void noRealmMayTruncateOrChangeTheLedger() throws SQLException {
        for (Realm realm : Realm.values()) {
            assertDenied(realm, "truncate audit.access_entry");
            assertDenied(realm, "update audit.access_entry set purpose = purpose");
            assertDenied(realm, "delete from audit.access_entry");
        }
    }

    @Test
    void noRealmMayMakeAnythingAnywhere() throws SQLException {
        List<String> schemas =
                column("select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'");
        assertThat(schemas).contains("public", "handrail", "event", "support", "occupational", "review", "audit");
        for (Realm realm : Realm.values()) {
            for (String schema : schemas) {
                assertDenied(realm, "create table \"" + schema + "\".intruder (id int)");
                assertDenied(
                        realm, "create function \"" + schema + "\".intruder() returns int language sql as 'select 1'");
            }
            assertDenied(realm, "create schema intruder");
            assertDenied(realm, "create role intruder");
        }
    }

    @Test
    void noRealmReachesASequenceOrFunctionOfAnother() throws SQLException {
        for (Realm realm : Realm.values()) {
            assertThat(column(
                            "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                    + " where c.relkind = 'S' and n.nspname !~ '^pg_' and n.nspname <> '"
                                    + realm.schema()
                                    + "' and case when c.relkind = 'S' then has_sequence_privilege('"
                                    + realm.loginRole()
                                    + "', c.oid, 'USAGE, SELECT, UPDATE') end"))
                    .isEmpty();
            assertThat(column(
                            "select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                                    + " where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', '"
                                    + realm.schema()
                                    + "') and has_function_privilege('" + realm.loginRole() + "', p.oid, 'EXECUTE')"))
                    .isEmpty();
        }
    }

    /** A view runs with its owner's rights: one over another realm's tables would be a hole in the wall. */
    @Test
    void noViewLooksIntoAnotherRealm() throws SQLException {
        assertThat(column(
                        "select distinct v.view_schema || '.' || v.view_name || ' reads ' || v.table_schema || '.' || v.table_name"
                                + " from information_schema.view_table_usage v where v.view_schema !~ '^pg_'"
                                + " and v.view_schema <> 'information_schema' and v.table_schema <> v.view_schema"))
                .isEmpty();
    }

    @Test
    void noRealmIsMemberOfAnotherOrMoreThanALogin() throws SQLException {
        assertThat(column(
                        "select r.rolname from pg_roles r where r.rolname like 'handrail\\_%' and (r.rolsuper or r.rolcreaterole"
                                + " or r.rolcreatedb or r.rolbypassrls or r.rolreplication)"))
                .isEmpty();
        assertThat(
                        column(
                                "select m.member::regrole::text from pg_auth_members m where m.member::regrole::text like 'handrail%'"))
                .isEmpty();
    }

    @Test
    void noForeignKeyCrossesARealm() throws SQLException {
        assertThat(column("select c.conname from pg_constraint c join pg_class a on a.oid = c.conrelid join pg_class b"
                        + " on b.oid = c.confrelid where c.contype = 'f' and a.relnamespace <> b.relnamespace"))
                .isEmpty();
    }

    @Test
    void aRealmNeedsItsOwnPassword() {
        for (Realm realm : Realm.values()) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), realm.loginRole(), "wrong")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    private static List<String> deeds(Connection connection, Realm realm, Relation relation) throws SQLException {
        List<String> done = new ArrayList<>();
        for (String deed : DEEDS) {
            if (hasRight(connection, deed, relation) || !denied(connection, statement(deed, relation))) {
                done.add(realm.loginRole() + " " + deed + " " + relation.schema() + "." + relation.name());
            }
        }
        return done;
    }

    private static String statement(String deed, Relation relation) {
        return switch (deed) {
            case "SELECT" -> "select 1 from " + relation.qualified();
            case "INSERT" -> "insert into " + relation.qualified() + " default values";
            case "UPDATE" -> "update " + relation.qualified() + " set \"" + relation.column() + "\" = null where false";
            case "DELETE" -> "delete from " + relation.qualified() + " where false";
            default -> "truncate " + relation.qualified() + " cascade";
        };
    }

    private void assertDenied(Realm realm, String sql) throws SQLException {
        try (Connection connection = database.as(realm)) {
            connection.setAutoCommit(false);
            assertThat(denied(connection, sql))
                    .as(realm.loginRole() + ": " + sql)
                    .isTrue();
        }
    }

    /** A right on a single column counts too. */
    private static boolean hasRight(Connection connection, String deed, Relation relation) throws SQLException {
        String function = COLUMN_DEEDS.contains(deed) ? "has_any_column_privilege" : "has_table_privilege";
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(
                        "select " + function + "('" + relation.qualified() + "', '" + deed + "')")) {
            return answer.next() && answer.getBoolean(1);
        } catch (SQLException e) {
            connection.rollback();
            if (PERMISSION_DENIED.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /**
     * PostgreSQL's own refusal, or that nobody at all can do this (write through a joined view); any other failure means
     * that the right was there.
     */
    private static boolean denied(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return false;
        } catch (SQLException e) {
            return REFUSALS.contains(e.getSQLState());
        } finally {
            connection.rollback();
        }
    }

    private List<Relation> relations() throws SQLException {
        List<Relation> relations = new ArrayList<>();
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select n.nspname, c.relname, (select a.attname from pg_attribute a where a.attrelid = c.oid"
                                + " and a.attnum > 0 order by a.attnum limit 1) from pg_class c join pg_namespace n"
                                + " on n.oid = c.relnamespace where c.relkind in ('r', 'v', 'm', 'p', 'f')"
                                + " and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1, 2")) {
            while (rows.next()) {
                relations.add(new Relation(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return relations;
    }

    private List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static List<String> allowed() throws IOException {
        try (InputStream list = WallTest.class.getResourceAsStream("allowed-across-realms.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .sorted()
                    .toList();
        }
    }
}
