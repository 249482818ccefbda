package org.handrail.fhir;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.util.UrlUtil;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.handrail.adverseevent.EventIntake;
import org.handrail.adverseevent.EventQuery;
import org.handrail.adverseevent.Stored;
import org.hl7.fhir.r4.model.IdType;

/**
 * Reads and searches of events that want plain JSON, answered with the stored text: it is what would be encoded, and parsing
 * and encoding twenty events anew takes ten times as long as finding them. Whatever wants more than that (XML, a summary,
 * another precondition) goes the long way through HAPI, which answers the same.
 */
final class QuickReads {
    private static final Pattern ONE = Pattern.compile("/AdverseEvent/([A-Za-z0-9.-]{1,64})");
    private static final String HEAD = "{\"resourceType\":\"AdverseEvent\",";
    private static final String META = "\"meta\":{";
    private static final String SUBSETTED =
            "\"tag\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ObservationValue\",\"code\":\"SUBSETTED\","
                    + "\"display\":\"Resource encoded in summary mode\"}]";
    private static final Set<String> JSON = Set.of("*/*", "application/fhir+json", "application/json");
    private static final Set<String> LONG_WAY = Set.of("_format", "_pretty", "_elements", "_summary");
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");

    private final EventIntake intake;
    private final Clock clock;
    private final ZoneId zone;

    QuickReads(EventIntake intake, Clock clock, ZoneId zone) {
        this.intake = intake;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Answers where it can.
     *
     * @param base address of this endpoint
     * @return whether it did
     * @throws BaseServerResponseException for what can't be answered, such as an unknown parameter
     */
    boolean answer(HttpServletRequest request, HttpServletResponse response, String base) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        if (!"GET".equals(request.getMethod()) || !wantsJson(request)) {
            return false;
        }
        Matcher one = ONE.matcher(path);
        if (one.matches() && request.getQueryString() == null) {
            return read(one.group(1), request, response);
        }
        return "/AdverseEvent".equals(path) && search(request, response, base);
    }

    private boolean read(String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("If-None-Match") != null || request.getHeader("If-Modified-Since") != null) {
            return false;
        }
        IdType asked = new IdType("AdverseEvent", id);
        Stored stored = intake.read(Gate.sender(request), id).orElseThrow(() -> Answers.notFound(asked));
        if (stored.deleted()) {
            throw Answers.gone(asked, stored);
        }
        if (!stored.body().startsWith(HEAD)) {
            return false;
        }
        response.setHeader("ETag", "W/\"" + stored.version() + "\"");
        response.setHeader("Last-Modified", httpDate(stored.at()));
        StringBuilder body = new StringBuilder(stored.body().length() + 400);
        resource(body, id, stored);
        write(body, request, response);
        return true;
    }

    private boolean search(HttpServletRequest request, HttpServletResponse response, String base) throws IOException {
        String query = request.getQueryString();
        Map<String, String[]> parameters = query == null ? Map.of() : UrlUtil.parseQueryString(query);
        if (parameters.keySet().stream().anyMatch(LONG_WAY::contains)) {
            return false;
        }
        EventSearchRequest asked =
                new EventSearchRequest(parameters, Gate.sender(request), base, zone, clock.instant());
        EventQuery.Page page = intake.search(asked.query());
        if (!page.events().stream().allMatch(found -> found.body().startsWith(HEAD))) {
            return false;
        }
        StringBuilder body = new StringBuilder(1000 + page.events().size() * 1000);
        Instant now = clock.instant();
        body.append("{\"resourceType\":\"Bundle\",\"id\":\"")
                .append(UUID.randomUUID())
                .append("\",\"meta\":{\"lastUpdated\":\"")
                .append(instant(now))
                .append("\"},\"type\":\"searchset\"");
        if (page.total() != null) {
            body.append(",\"total\":").append(page.total());
        }
        body.append(",\"link\":[");
        link(body, "self", asked.self());
        if (page.last() != null) {
            link(body.append(','), "next", asked.page(page.last()));
        }
        body.append(']');
        entries(body, page.events(), base);
        response.setHeader("Last-Modified", httpDate(now));
        write(body.append('}'), request, response);
        return true;
    }

    private static void entries(StringBuilder body, List<Stored> found, String base) {
        String before = ",\"entry\":[";
        for (Stored each : found) {
            body.append(before).append("{\"fullUrl\":");
            text(body, base + "/AdverseEvent/" + each.id());
            body.append(",\"resource\":");
            resource(body, each.id(), each);
            body.append(",\"search\":{\"mode\":\"match\"}}");
            before = ",";
        }
        if (!found.isEmpty()) {
            body.append(']');
        }
    }

    /** The stored text with what is not stored in it: id, version, date, and that it is a part of what was sent. */
    private static void resource(StringBuilder body, String id, Stored stored) {
        String rest = stored.body().substring(HEAD.length());
        boolean more = rest.startsWith(META);
        body.append(HEAD)
                .append("\"id\":\"")
                .append(id)
                .append("\",")
                .append(META)
                .append("\"versionId\":\"")
                .append(stored.version())
                .append("\",\"lastUpdated\":\"")
                .append(instant(stored.at()))
                .append("\",")
                .append(SUBSETTED)
                .append(more ? "," : "},")
                .append(more ? rest.substring(META.length()) : rest);
    }

    private static void link(StringBuilder body, String relation, String url) {
        body.append("{\"relation\":\"").append(relation).append("\",\"url\":");
        text(body, url);
        body.append('}');
    }

    private static void text(StringBuilder body, String plain) {
        body.append('"');
        JsonStringEncoder.getInstance().quoteAsString(plain, body);
        body.append('"');
    }

    private static void write(StringBuilder body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/fhir+json;charset=UTF-8");
        String encodings = request.getHeader("Accept-Encoding");
        if (encodings != null && encodings.toLowerCase(Locale.ROOT).contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            try (OutputStream zipped = new GZIPOutputStream(response.getOutputStream())) {
                zipped.write(bytes);
            }
            return;
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        if (accept != null && accept.indexOf(',') >= 0) {
            return false;
        }
        return accept == null
                || JSON.contains(accept.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT));
    }

    private static String instant(Instant at) {
        return INSTANT.format(at.atOffset(ZoneOffset.UTC));
    }

    private static String httpDate(Instant at) {
        return HTTP_DATE.format(at.atOffset(ZoneOffset.UTC));
    }
}
