package org.handrail.acceptance;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.database.Realm;
import org.handrail.micro.demo.PageUser;
import org.jsoup.nodes.Element;

/**
 * Everything that those on the other side of the wall can get: each page that a link leads to from their home, what the
 * endpoint answers its sender, and what the role of the reviews sees in the database. Byte for byte; only what is new in
 * every answer by its nature, the view state and the nonce of the scripts, is taken out.
 */
final class Watched {
    private static final int MOST_PAGES = 600;
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private final Map<PageUser, String> homes;
    private final List<String> answers;

    /**
     * @param homes who looks, signed in, with the folder in which their pages are, such as {@code /review/}
     * @param answers paths below the FHIR base that the sender asks for
     */
    Watched(Map<PageUser, String> homes, List<String> answers) {
        this.homes = homes;
        this.answers = answers;
    }

    /** What is to be seen, once it has come to rest: linking and hand-overs take a moment. */
    Map<String, String> atRest() throws IOException, InterruptedException, SQLException {
        Map<String, String> before = now();
        List<String> last = List.of();
        for (int tries = 0; tries < 10; tries++) {
            Thread.sleep(2000);
            Map<String, String> after = now();
            if (after.equals(before)) {
                return after;
            }
            last = changed(before, after);
            before = after;
        }
        throw new AssertionError("What can be seen does not come to rest: " + last);
    }

    /** The places at which two looks differ. */
    static List<String> changed(Map<String, String> before, Map<String, String> after) {
        Set<String> places = new TreeSet<>(before.keySet());
        places.addAll(after.keySet());
        return places.stream()
                .filter(place -> !Objects.equals(before.get(place), after.get(place)))
                .toList();
    }

    private Map<String, String> now() throws IOException, InterruptedException, SQLException {
        Map<String, String> seen = new TreeMap<>();
        homes.forEach((user, home) -> crawl(user, home, seen));
        for (String path : answers) {
            HttpResponse<String> answer = FhirSender.known().send("GET", path, null, null);
            seen.put(
                    path,
                    answer.statusCode() + " "
                            + answer.headers().firstValue("ETag").orElse("")
                            + answer.headers().firstValue("Last-Modified").orElse("") + answer.body());
        }
        rows(seen);
        return seen;
    }

    private static void crawl(PageUser user, String home, Map<String, String> seen) {
        Deque<String> open = new ArrayDeque<>(List.of(home));
        while (!open.isEmpty()) {
            String path = open.pop();
            if (seen.containsKey(path)) {
                continue;
            }
            user.open(path);
            seen.put(path, plain(user.body()));
            if (seen.size() > MOST_PAGES) {
                throw new AssertionError("More pages than can be watched; the last was " + path);
            }
            for (Element link : user.page().select("a[href]")) {
                String to =
                        link.absUrl("href").replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", "");
                if (to.startsWith(home)) {
                    open.add(to);
                }
            }
        }
    }

    /** Without what is new in every answer. The nonce stands in attributes and once more in a script. */
    private static String plain(String body) {
        String plain = body.replaceAll("(name=\"jakarta.faces.ViewState\"[^>]*value=\")[^\"]*", "$1");
        Matcher nonce = NONCE.matcher(body);
        return nonce.find() ? plain.replace(nonce.group(1), "") : plain;
    }

    /** Every table and view that the role of the reviews may read, each as one sum over its rows. */
    private static void rows(Map<String, String> seen) throws SQLException, IOException {
        try (Connection connection = Server.running().database(Realm.REVIEW);
                Statement statement = connection.createStatement()) {
            List<String> readable = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(
                    "select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                            + " where c.relkind in ('r', 'v', 'm', 'p') and n.nspname !~ '^pg_'"
                            + " and n.nspname <> 'information_schema' and has_schema_privilege(n.oid, 'USAGE')"
                            + " and has_table_privilege(c.oid, 'SELECT')")) {
                while (found.next()) {
                    readable.add(found.getString(1));
                }
            }
            for (String relation : readable) {
                try (ResultSet sum = statement.executeQuery(
                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                + relation + " t")) {
                    sum.next();
                    seen.put("table " + relation, sum.getString(1));
                }
            }
        }
    }
}
