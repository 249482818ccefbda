import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the database beside the server does and holds. {@code java -cp <driver> Database.java url password what [n] [n]}:
 * {@code floor connections seconds} (single-row durable commits per second), {@code state} (events, pending, cases),
 * {@code offers run} (from acceptance to the open offer: how many, median and p99 in ms), {@code wait} (seconds until all is
 * linked and offered), {@code log on|off} (each statement a line of PostgreSQL's log, with its role), {@code lost file} (acknowledged ids that are not there or not linked), {@code doubled}.
 */
public class Database {
    public static void main(String[] args) throws Exception {
        String url = args[0];
        String password = args[1];
        switch (args[2]) {
            case "floor" -> floor(url, password, Integer.parseInt(args[3]), Integer.parseInt(args[4]));
            case "log" -> log(url, password, args[3].equals("on"));
            case "wait" -> caughtUp(url, password);
            case "lost" -> lost(url, password, Path.of(args[3]));
            case "doubled" -> query(url, password, DOUBLED);
            default -> query(url, password, args[2].equals("offers") ? OFFERS.replace("RUN", args[3]) : STATE);
        }
    }

    static final String STATE =
            "select (select count(*) from event.adverse_event), (select count(*) from event.adverse_event where linking = 'PENDING'),"
                    + " (select count(*) from support.support_case)";

    static final String OFFERS =
            "select count(*), round(1000 * extract(epoch from percentile_cont(0.5) within group (order by c.offered_at - e.received_at))),"
                    + " round(1000 * extract(epoch from percentile_cont(0.99) within group (order by c.offered_at - e.received_at)))"
                    + " from support.support_case c join event.adverse_event e on e.id = c.event_id where e.identifier_value like 'RUNm%'";

    /** Events that the database holds twice, involved people with two cases, people to be offered without a case. */
    static final String DOUBLED =
            "select (select count(*) - count(distinct identifier_value) from event.adverse_event),"
                    + " (select count(*) - count(distinct (event_id, person_id)) from support.support_case),"
                    + " (select count(*) from event.involvement i where not exists (select from support.support_case c"
                    + " where c.event_id = i.event_id and c.person_id = i.person_id))";

    /** How many of the acknowledged events are not there, or not linked. */
    static void lost(String url, String password, Path acknowledged) throws Exception {
        List<String> ids = Files.readAllLines(acknowledged).stream().distinct().toList();
        int missing = 0;
        try (Connection connection = DriverManager.getConnection(url, "handrail_owner", password);
                PreparedStatement there = connection.prepareStatement(
                        "select count(*) from event.adverse_event where id = ?::uuid and linking = 'COMPLETE'")) {
            for (String id : ids) {
                there.setString(1, id);
                try (ResultSet row = there.executeQuery()) {
                    row.next();
                    missing += row.getInt(1) == 1 ? 0 : 1;
                }
            }
        }
        System.out.println(ids.size() + " acknowledged, " + missing + " lost or not linked");
    }

    static void query(String url, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "handrail_owner", password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            StringBuilder line = new StringBuilder();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                line.append(row.getString(column)).append(' ');
            }
            System.out.println(line.toString().strip());
        }
    }

    static void log(String url, String password, boolean on) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "handrail_owner", password);
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set log_statement = '" + (on ? "all" : "none") + "'");
            statement.execute("alter system set log_line_prefix = '%u|'");
            statement.execute("select pg_reload_conf()");
        }
    }

    /** Seconds until nothing is left to link and every offer has been made. */
    static void caughtUp(String url, String password) throws Exception {
        String left = "select (select count(*) from event.adverse_event where linking = 'PENDING') + (select count(*) from support.offer_slot)";
        long began = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(url, "handrail_owner", password);
                PreparedStatement statement = connection.prepareStatement(left)) {
            for (long waiting = 1; waiting > 0; ) {
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    waiting = row.getLong(1);
                }
                if (waiting > 0) {
                    Thread.sleep(50);
                }
            }
        }
        System.out.printf(Locale.ROOT, "%.2f%n", (System.nanoTime() - began) / 1e9);
    }

    static void floor(String url, String password, int connections, int seconds) throws Exception {
        try (Connection connection = DriverManager.getConnection(url, "handrail_owner", password);
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists public.bench_floor (id bigint generated always as identity primary key, words text)");
        }
        AtomicLong commits = new AtomicLong();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> threads = new ArrayList<>();
        for (int c = 0; c < connections; c++) {
            Thread thread = new Thread(() -> {
                try (Connection connection = DriverManager.getConnection(url, "handrail_owner", password);
                        PreparedStatement insert = connection.prepareStatement("insert into public.bench_floor (words) values (?)")) {
                    while (System.nanoTime() < end) {
                        insert.setString(1, "one row, one commit");
                        insert.executeUpdate();
                        commits.incrementAndGet();
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        try (Connection connection = DriverManager.getConnection(url, "handrail_owner", password);
                Statement statement = connection.createStatement()) {
            statement.execute("drop table public.bench_floor");
        }
        System.out.printf(Locale.ROOT, "%.1f%n", (double) commits.get() / seconds);
    }
}
