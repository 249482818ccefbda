package org.handrail.fhir;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.adverseevent.EventQuery;
import org.handrail.adverseevent.EventQuery.Order;
import org.handrail.adverseevent.EventQuery.Position;
import org.handrail.adverseevent.EventQuery.TimeTest;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/** A search for events, read strictly: what we do not know is refused by name, for it would find too much. */
final class EventSearchRequest {
    private static final int USUAL = 20;
    private static final int MOST = 200;
    private static final Set<String> ABOUT_THE_ANSWER = Set.of("_format", "_pretty", "_elements");
    private static final List<String> CONTROLS =
            List.of("_count", "_sort", "_summary", "_total", "_elements", "_format", "_pretty");
    private static final Map<String, SearchWord> WORDS = Stream.concat(
                    SearchWord.OF_EVENT.stream(), SearchWord.OF_ALL.stream())
            .collect(Collectors.toMap(SearchWord::name, word -> word));

    private final String sender;
    private final String base;
    private final ZoneId zone;
    private final Instant now;
    private final Map<String, List<String>> asked = new TreeMap<>();
    private final List<List<String>> keys = new ArrayList<>();
    private final List<List<String>> ids = new ArrayList<>();
    private final List<List<TimeTest>> dates = new ArrayList<>();
    private final List<List<TimeTest>> updates = new ArrayList<>();
    private Order order = Order.HAPPENED;
    private boolean descending = true;
    private int count = USUAL;
    private boolean counted;
    private boolean onlyCount;
    private Position after;

    /** @param parameters as HAPI read them from URL and form, decoded */
    EventSearchRequest(Map<String, String[]> parameters, String sender, String base, ZoneId zone, Instant now) {
        this.sender = sender;
        this.base = base;
        this.zone = zone;
        this.now = now;
        String[] cursor = parameters.get(Cursor.PARAMETER);
        if (cursor == null) {
            parameters.forEach((name, values) -> asked.put(name, List.of(values)));
        } else {
            goOn(cursor.length == 1 ? cursor[0] : "");
            parameters.keySet().stream()
                    .filter(name -> !Cursor.PARAMETER.equals(name) && !ABOUT_THE_ANSWER.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw refused("A next link stands alone; \"" + name + "\" can't be added to it.");
                    });
        }
        asked.forEach((name, values) -> values.forEach(value -> read(name, value)));
    }

    EventQuery query() {
        return new EventQuery(
                sender,
                keys,
                ids,
                dates,
                updates,
                order,
                descending,
                after,
                onlyCount ? 0 : count,
                counted || onlyCount || count == 0);
    }

    /** What was understood of the search, as its address. */
    String self() {
        return after == null ? base + "/AdverseEvent" + (asked.isEmpty() ? "" : "?" + query(asked)) : page(after);
    }

    /** The address of the page that begins after this one's last event. */
    String page(Position last) {
        return base + "/AdverseEvent?" + Cursor.PARAMETER + "="
                + Cursor.of(
                        sender,
                        List.of(
                                "search",
                                query(asked),
                                last.at().toString(),
                                last.id().toString()));
    }

    private void goOn(String cursor) {
        List<String> lines = Cursor.read(sender, cursor);
        if (lines.size() != 4 || !"search".equals(lines.get(0))) {
            throw Cursor.gone();
        }
        for (String part : lines.get(1).split("&", -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                asked.computeIfAbsent(decoded(part.substring(0, equals)), name -> new ArrayList<>())
                        .add(decoded(part.substring(equals + 1)));
            }
        }
        try {
            after = new Position(Instant.parse(lines.get(2)), UUID.fromString(lines.get(3)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.gone();
        }
    }

    private void read(String name, String value) {
        if (ABOUT_THE_ANSWER.contains(name)) {
            return;
        }
        if (value.isBlank()) {
            throw refused("The search parameter \"" + Text.line(name, 60) + "\" has no value.");
        }
        switch (name) {
            case "_count" -> count = count(value);
            case "_sort" -> sort(value);
            case "_summary" -> summary(value);
            case "_total" -> counted = oneOf(name, value, List.of("none", "estimate", "accurate")) > 0;
            default -> find(name, value);
        }
    }

    private void find(String name, String told) {
        int colon = name.indexOf(':');
        SearchWord word = WORDS.get(colon < 0 ? name : name.substring(0, colon));
        if (word == null) {
            throw refused("\"" + Text.line(name, 60) + "\" is not a search parameter here.");
        }
        String modifier = colon < 0 ? null : name.substring(colon + 1);
        if (modifier != null && !modifies(word, modifier)) {
            throw refused("The modifier in \"" + Text.line(name, 60) + "\" is not one that is understood here.");
        }
        List<String> values =
                Stream.of(told.split("(?<!\\\\),", -1)).map(String::strip).toList();
        if (values.stream().anyMatch(value -> value.isEmpty() || Token.of(value).isEmpty())) {
            throw refused("The search parameter \"" + name + "\" has an empty value.");
        }
        if (word.type() == SearchParamType.DATE) {
            List<TimeTest> tests = values.stream()
                    .map(value -> SearchDate.of(name, value, zone, now))
                    .toList();
            ("date".equals(word.name()) ? dates : updates).add(tests);
        } else if ("_id".equals(word.name())) {
            ids.add(values.stream().map(Token::plain).toList());
        } else {
            keys.add(values.stream()
                    .flatMap(value -> keys(word, modifier, value))
                    .distinct()
                    .toList());
        }
    }

    private Stream<String> keys(SearchWord word, String modifier, String value) {
        if ("identifier".equals(modifier)) {
            return Stream.of(SearchKeys.of(word.name() + ":identifier", Token.of(value)));
        } else if (word.type() == SearchParamType.REFERENCE) {
            return SearchKeys.ofReference(word.name(), modifier, Token.plain(value), base).stream();
        }
        Token token = Token.of(value);
        return Stream.of(
                "identifier".equals(word.name())
                        ? SearchKeys.of(word.name(), token)
                        : SearchKeys.ofCode(word.name(), token));
    }

    private static boolean modifies(SearchWord word, String modifier) {
        return word.type() == SearchParamType.REFERENCE
                && ("identifier".equals(modifier) || word.targets().contains(modifier));
    }

    private static int count(String value) {
        if (!value.matches("\\d{1,9}")) {
            throw refused("_count is a whole number from 0 on.");
        }
        return Math.min(MOST, Integer.parseInt(value));
    }

    private void sort(String value) {
        descending = value.startsWith("-");
        List<String> by = List.of("date", "_lastUpdated");
        order = oneOf("_sort", descending ? value.substring(1) : value, by) == 0 ? Order.HAPPENED : Order.UPDATED;
    }

    private void summary(String value) {
        onlyCount = oneOf("_summary", value, List.of("true", "false", "text", "data", "count")) == 4;
    }

    private static int oneOf(String name, String value, List<String> known) {
        int index = known.indexOf(value);
        if (index < 0) {
            throw refused(name + " is " + String.join(" or ", known) + ", not \"" + Text.line(value, 60) + "\".");
        }
        return index;
    }

    private static String query(Map<String, List<String>> asked) {
        return asked.entrySet().stream()
                .flatMap(
                        entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String plain) {
        return URLEncoder.encode(plain, StandardCharsets.UTF_8);
    }

    private static String decoded(String told) {
        return URLDecoder.decode(told, StandardCharsets.UTF_8);
    }

    private static InvalidRequestException refused(String what) {
        return new InvalidRequestException(what + " Use "
                + new LinkedHashMap<>(WORDS).keySet().stream().sorted().collect(Collectors.joining(", "))
                + ", and " + String.join(", ", CONTROLS) + "; on references :identifier or the type as modifier.");
    }
}
