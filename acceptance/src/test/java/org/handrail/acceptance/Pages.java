package org.handrail.acceptance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every page of the view folder with an address that works, found by following links as the demo's people can. */
final class Pages {
    /** Who reads the pages of a folder; several where one person alone does not meet all of them. */
    private static final Map<String, List<String>> READERS = Map.of(
            "", List.of("nurse"),
            "me", List.of("nurse", "s0045", "s0064", "s0038", "student"),
            "peer", List.of("peer", "s0012", "s0011"),
            "oh", List.of("oh"),
            "risk", List.of("risk"),
            "review", List.of("reviewer"),
            "manager", List.of("manager"),
            "lead", List.of("lead"),
            "audit", List.of("auditor"),
            "admin", List.of("admin"));

    /** Pages that follow on something done, shown here as whoever comes back to them later: from which page, with what. */
    private static final Map<String, List<String>> AFTERWARDS = Map.of(
            "/me/now", List.of("/me/", ""),
            "/me/done", List.of("/me/choices", ""),
            "/peer/done", List.of("/peer/person", "&what=TALK"),
            "/admin/created", List.of("/admin/", ""),
            "/admin/sender/token", List.of("/admin/sender/", ""),
            "/account", List.of("/me/", ""));

    /** Pages for whoever is not signed in, or whose doors lead on. */
    private static final Set<String> OPEN = Set.of("/", "/signin", "/help", "/leaving", "/error");

    /** Pages of a person's own that strangers may read too. */
    private static final Set<String> OF_EVERYBODY = Set.of("/help", "/leaving");

    private static final Map<String, Crawl> CRAWLS = new LinkedHashMap<>();
    private static final Map<String, Map<String, String>> REACHED = new LinkedHashMap<>();
    private static final Map<String, Found> ALL = new LinkedHashMap<>();

    private Pages() {}

    /** A page with an address that works, for somebody; nobody when it is open to strangers. */
    record Found(Routes route, String address, String reader) {
        boolean personal() {
            return Set.of("me", "peer").contains(route.folder()) || OF_EVERYBODY.contains(route.path());
        }

        boolean work() {
            return !route.folder().isEmpty() && !personal();
        }
    }

    /** By {@link Routes#path()}; a page to which no way leads is missing. */
    static synchronized Map<String, Found> all() {
        if (ALL.isEmpty()) {
            for (Routes route : Routes.all()) {
                READERS.get(route.folder()).stream()
                        .map(reader -> found(route, reader))
                        .filter(one -> one != null)
                        .findFirst()
                        .ifPresent(one -> ALL.put(route.path(), one));
            }
        }
        return ALL;
    }

    /** Somebody without a script; a stranger when nobody is named. */
    static Crawl crawl(String reader) {
        return CRAWLS.computeIfAbsent(reader == null ? "" : reader, name -> new Crawl(name.isEmpty() ? null : name));
    }

    private static Found found(Routes route, String reader) {
        if (OPEN.contains(route.path())) {
            return new Found(
                    route,
                    route.path().equals("/error") ? "/no-such-page" : route.path(),
                    OF_EVERYBODY.contains(route.path()) ? reader : null);
        }
        List<String> after = AFTERWARDS.getOrDefault(route.path(), List.of(route.path(), ""));
        String address = reached(reader).get(after.get(0));
        return address == null
                ? null
                : new Found(route, address.replace(after.get(0), route.path()) + after.get(1), reader);
    }

    private static Map<String, String> reached(String reader) {
        return REACHED.computeIfAbsent(reader, name -> crawl(name).reach(List.of("/")));
    }
}
