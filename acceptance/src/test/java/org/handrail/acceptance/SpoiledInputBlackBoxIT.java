package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.handrail.database.Realm;
import org.junit.jupiter.api.Test;

/** Whatever a sender sends, the answer is one of a good FHIR server: never a failure of ours, never none. */
class SpoiledInputBlackBoxIT {
    private static final int INPUTS = Integer.getInteger("handrail.acceptance.spoiled", 20_000);
    private static final long SEED = Long.getLong("handrail.acceptance.seed", 20_261_120L);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String EVENT =
            """
            {"resourceType":"AdverseEvent","identifier":{"system":"urn:spoiled","value":"%s"},"actuality":"actual",
             "contained":[{"resourceType":"PractitionerRole","id":"r1","practitioner":{"reference":"#p1"}},
              {"resourceType":"Practitioner","id":"p1","identifier":[{"system":"urn:spoiled:staff","value":"X1"}]}],
             "extension":[{"url":"http://hl7.org/fhir/5.0/StructureDefinition/extension-AdverseEvent.participant","extension":[
              {"url":"actor","valueReference":{"reference":"Practitioner/p9"}}]}],
             "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/adverse-event-category","code":"medication-mishap"}]}],
             "event":{"text":"A dose was given twice"},"subject":{"reference":"Patient/1"},
             "encounter":{"identifier":{"system":"urn:spoiled:stay","value":"E1"}},
             "date":"2026-03-01T10:00:00Z","detected":"2026-03","recordedDate":"2026",
             "severity":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/adverse-event-severity","code":"mild"}]},
             "recorder":{"reference":"#r1"},"contributor":[{"reference":"urn:uuid:0f0e0d0c-0b0a-4908-8706-050403020100"},
              {"reference":"Practitioner?identifier=urn:spoiled:staff|X2"},{"display":"Somebody"}],
             "location":{"reference":"Location/w1"}}""";

    private static final String BUNDLE =
            """
            {"resourceType":"Bundle","type":"transaction","entry":[
             {"fullUrl":"urn:uuid:11111111-1111-4111-8111-111111111111","resource":{"resourceType":"Practitioner",
              "identifier":[{"system":"urn:spoiled:staff","value":"B-%s"}],"name":[{"family":"A","given":["B"]}]},
              "request":{"method":"POST","url":"Practitioner","ifNoneExist":"identifier=urn:spoiled:staff|B-%s"}},
             {"fullUrl":"urn:uuid:22222222-2222-4222-8222-222222222222","resource":{"resourceType":"Encounter","status":"in-progress",
              "class":{"code":"IMP"},"participant":[{"individual":{"reference":"urn:uuid:11111111-1111-4111-8111-111111111111"}}]},
              "request":{"method":"POST","url":"Encounter"}},
             {"resource":%s,"request":{"method":"POST","url":"AdverseEvent"}},
             {"request":{"method":"GET","url":"Practitioner?identifier=urn:spoiled:staff|B-1"}}]}""";

    private static final String ROLE =
            """
            {"resourceType":"PractitionerRole","id":"x","active":true,"period":{"start":"2026-01-01","end":"2026-12-31"},
             "practitioner":{"reference":"Practitioner/p-%s"},"organization":{"display":"Ward"},
             "code":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/practitioner-role","code":"nurse"}]}]}""";

    private static final List<String> QUERIES = List.of(
            "AdverseEvent?date=ge2026-03-01&_count=5",
            "AdverseEvent?identifier=urn:spoiled|1",
            "AdverseEvent?_sort=-date",
            "AdverseEvent?contributor=Practitioner/1",
            "AdverseEvent?_lastUpdated=gt2026-01-01T00:00:00Z&_summary=count",
            "Practitioner?identifier=urn:spoiled:staff|1",
            "AdverseEvent/1/_history/1",
            "AdverseEvent/1/$involved-staff",
            "AdverseEvent?_total=accurate&_count=0",
            "AdverseEvent?category=a,b&severity=mild");
    private static final List<String> ODD_HEADERS = List.of(
            "W/\"1\"",
            "W/\"x\"",
            "*",
            "\"",
            "identifier=",
            "identifier=a|b",
            "AdverseEvent?identifier=a|b",
            "name=x",
            "&&&",
            "return=minimal",
            "return=nothing",
            "handling=strict",
            "Thu, 01 Jan 1970 00:00:00 GMT",
            "yesterday",
            "application/pdf",
            "application/fhir+xml;q=0",
            "*/*;q=x",
            "text/html",
            "a".repeat(3000));
    private static final List<String> HEADERS =
            List.of("If-Match", "If-None-Match", "If-None-Exist", "If-Modified-Since", "Prefer", "Accept");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    @Test
    void noSpoiledInputEndsInAFailureOfOursOrInSilence() throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService senders = Executors.newFixedThreadPool(4);
        List<Future<?>> sending = new ArrayList<>();
        for (int sender = 0; sender < 4; sender++) {
            sending.add(senders.submit(() -> {
                for (int i = next.getAndIncrement(); i < INPUTS && faults.size() < 20; i = next.getAndIncrement()) {
                    send(i);
                }
            }));
        }
        for (Future<?> one : sending) {
            one.get(30, TimeUnit.MINUTES);
        }
        senders.shutdown();
        assertThat(faults)
                .as("seed " + SEED + ", answers " + new TreeMap<>(statuses))
                .isEmpty();
        assertThat(statuses.values().stream().mapToInt(Integer::intValue).sum())
                .as("answers")
                .isEqualTo(INPUTS);
        assertThat(statuses.keySet())
                .as("both good and bad got through")
                .contains(400, 422)
                .containsAnyOf(200, 201);
        assertThat(storedByHalf())
                .as("versions without event or message, events without version")
                .isZero();
    }

    private void send(int number) {
        SplittableRandom random = new SplittableRandom(SEED + number);
        HttpRequest request = request(number, random);
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            if (answer.statusCode() >= 500 && answer.statusCode() != 501) {
                faults.add(number + ": " + request.method() + " " + request.uri() + " → " + answer.statusCode() + " "
                        + answer.body());
            } else if (answer.statusCode() >= 400
                    && !answer.body().contains("OperationOutcome")
                    && !refusedByTheContainer(request)) {
                faults.add(number + ": " + request.method() + " " + request.uri() + " → " + answer.statusCode()
                        + " without an OperationOutcome: " + answer.body());
            }
        } catch (IOException e) {
            faults.add(number + ": " + request.method() + " " + request.uri() + " → " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Addresses with NUL or a backslash come to no application. */
    private static boolean refusedByTheContainer(HttpRequest request) {
        return request.uri().getRawPath().matches(".*%(00|5C).*");
    }

    private static HttpRequest request(int number, SplittableRandom random) {
        String unique = Long.toString(SEED, 36) + "-" + number;
        String event = EVENT.formatted(unique);
        HttpRequest.Builder request =
                switch (random.nextInt(8)) {
                    case 0 -> post("", BUNDLE.formatted(unique, unique, event), false, random);
                    case 1 -> post("AdverseEvent", xml(event), true, random);
                    case 2 ->
                        at("PractitionerRole/x")
                                .PUT(body(ROLE.formatted(unique), random))
                                .header("Content-Type", FhirSender.JSON);
                    case 3 ->
                        at("AdverseEvent/y-" + random.nextInt(50))
                                .PUT(body(
                                        event.replaceFirst("\\{", "{\"id\":\"y-" + random.nextInt(50) + "\","), random))
                                .header("Content-Type", FhirSender.JSON);
                    case 4 -> at(query(random)).GET();
                    default -> post("AdverseEvent", event, false, random);
                };
        if (random.nextInt(6) == 0) {
            request.header(Mutations.one(HEADERS, random), Mutations.one(ODD_HEADERS, random));
        }
        return request.header("Authorization", "Bearer " + Server.TOKEN)
                .timeout(PATIENCE)
                .build();
    }

    private static HttpRequest.Builder post(String path, String text, boolean xml, SplittableRandom random) {
        return at(path).POST(body(text, random)).header("Content-Type", xml ? FhirSender.XML : FhirSender.JSON);
    }

    /** One in ten is left whole, so that good ones come between. */
    private static HttpRequest.BodyPublisher body(String text, SplittableRandom random) {
        return HttpRequest.BodyPublishers.ofByteArray(
                random.nextInt(10) == 0 ? text.getBytes(StandardCharsets.UTF_8) : Mutations.spoil(text, random));
    }

    private static String query(SplittableRandom random) {
        String spoiled = new String(Mutations.spoil(Mutations.one(QUERIES, random), random), StandardCharsets.UTF_8);
        StringBuilder safe = new StringBuilder();
        for (byte b : spoiled.substring(0, Math.min(spoiled.length(), 1500)).getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 32 && b < 127 && "\"<>\\^`{|}#%[]".indexOf(b) < 0;
            safe.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b));
        }
        return safe.toString().replaceFirst("^[/.]+", "");
    }

    private static String xml(String json) {
        return FhirSender.R4
                .newXmlParser()
                .encodeResourceToString(FhirSender.R4.newJsonParser().parseResource(json));
    }

    private static HttpRequest.Builder at(String path) {
        URI uri = Server.running().at(FhirSender.BASE + (path.isEmpty() ? "" : "/" + path));
        return HttpRequest.newBuilder(uri);
    }

    private static long storedByHalf() throws IOException, SQLException {
        try (var connection = Server.running().database(Realm.EVENT);
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select (select count(*) from event.adverse_event e where not exists (select from"
                                + " event.adverse_event_version v where v.event_id = e.id and v.version = e.version))"
                                + " + (select count(*) from event.received_message m where not exists (select from"
                                + " event.adverse_event_version v where v.message_id = m.id))")) {
            row.next();
            return row.getLong(1);
        }
    }
}
