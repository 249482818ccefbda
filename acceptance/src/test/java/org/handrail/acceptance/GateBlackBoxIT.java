package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;

/** How bodies and answers travel: zipped, in which format, in which characters, by which method. */
class GateBlackBoxIT {
    private static final String EVENTS = "/AdverseEvent";
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aZippedBodyIsRead() throws IOException, InterruptedException {
        assertThat(post(zipped(bytes(event())), "Content-Encoding", "gzip").statusCode())
                .isEqualTo(201);
        assertThat(post(zipped(bytes(event())), "Content-Encoding", "GZIP").statusCode())
                .isEqualTo(201);
    }

    @Test
    void aZipBombIsRefusedAndSoIsWhatIsNoZip() throws IOException, InterruptedException {
        byte[] bomb = zipped(new byte[200 << 20]);
        assertThat(bomb.length).isLessThan(1 << 20);
        refused(post(bomb, "Content-Encoding", "gzip"), 413, "larger");
        refused(post(bytes(event()), "Content-Encoding", "gzip"), 400, "Content-Encoding");
        HttpResponse<byte[]> brotli = post(bytes(event()), "Content-Encoding", "br");
        refused(brotli, 415, "gzip");
        assertThat(brotli.headers().firstValue("Accept-Encoding")).contains("gzip");
    }

    @Test
    void whoIsRefusedBeforeALargeBodyWasReadIsAnsweredAllTheSame() throws IOException, InterruptedException {
        byte[] large = bytes("{\"resourceType\":\"AdverseEvent\"," + " ".repeat(900_000) + "}");
        for (int i = 0; i < 3; i++) {
            refused(post(large, "Accept", "application/pdf"), 406, "Ask for");
            HttpRequest.Builder unknown = request(
                            EVENTS, "Authorization", "Bearer wrong", "Content-Type", FhirSender.JSON)
                    .timeout(Duration.ofSeconds(30))
                    .POST(BodyPublishers.ofByteArray(large));
            refused(send(unknown), 401, "token");
        }
    }

    @Test
    void anAnswerIsZippedForWhoeverAsks() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get("/metadata", "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("CapabilityStatement");
        }
        assertThat(get("/metadata").headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void theFormatOfTheAnswerIsTheOneAskedFor() throws IOException, InterruptedException {
        assertThat(type(get("/metadata", "Accept", "application/fhir+xml"))).startsWith("application/fhir+xml");
        assertThat(type(get("/metadata", "Accept", "APPLICATION/XML"))).contains("xml");
        assertThat(type(get("/metadata", "Accept", "text/html, application/json;q=0.9, */*;q=0.1")))
                .contains("json");
        assertThat(type(get("/metadata", "Accept", "application/fhir+json;q=0.2, application/fhir+xml")))
                .contains("xml");
        assertThat(type(get("/metadata?_format=xml", "Accept", "application/fhir+json")))
                .contains("xml");
        assertThat(type(get("/metadata?_format=application/fhir+json", "Accept", "application/fhir+xml")))
                .contains("json");
        assertThat(type(get("/metadata"))).contains("json");
    }

    @Test
    void aFormatThatWeDoNotWriteIsRefused() throws IOException, InterruptedException {
        refused(get(EVENTS + "/none", "Accept", "text/html"), 406, "application/fhir+json");
        refused(get(EVENTS + "/none?_format=ttl"), 406, "application/fhir+json");
        refused(get(EVENTS + "/none", "Accept", "application/fhir+json; fhirVersion=5.0"), 406, "4.0");
        refused(get(EVENTS + "/none", "Accept", "application/fhir+json;q=0, text/plain"), 406, "text/plain");
    }

    @Test
    void aRefusalComesInTheFormatAskedFor() throws IOException, InterruptedException {
        HttpResponse<byte[]> wrong = send(
                request("/AdverseEvent/x", "Accept", "application/fhir+xml").header("Authorization", "Bearer wrong"));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(type(wrong)).startsWith("application/fhir+xml");
        assertThat(text(wrong)).startsWith("<OperationOutcome");
        HttpResponse<byte[]> format = send(request("/AdverseEvent/x?_format=xml", "Accept", "application/fhir+json")
                .header("Authorization", "Bearer wrong"));
        assertThat(type(format)).startsWith("application/fhir+xml");
        assertThat(type(get(EVENTS + "/none", "Accept", "application/xml"))).contains("xml");
    }

    @Test
    void mediaTypesAreReadWithoutRegardToCaseAndParameters() throws IOException, InterruptedException {
        for (String type : new String[] {
            "Application/FHIR+JSON; Charset=\"UTF-8\"",
            "application/json;charset=utf-8",
            "text/json",
            "application/fhir+json; fhirVersion=4.0"
        }) {
            assertThat(posted(type, bytes(event())).statusCode()).as(type).isEqualTo(201);
        }
        refused(posted("application/fhir+json; fhirVersion=5.0", bytes(event())), 415, "fhirVersion");
        refused(posted("application/octet-stream", bytes(event())), 415, "application/fhir+json");
    }

    @Test
    void otherCharactersThanUtf8AreRefusedNotGarbled() throws IOException, InterruptedException {
        String accents = event().replace("Fall from", "Chute près de");
        Charset latin = Charset.forName("ISO-8859-1");
        refused(
                posted("application/fhir+json; charset=UTF-16", accents.getBytes(StandardCharsets.UTF_16)),
                415,
                "UTF-8");
        refused(posted(FhirSender.JSON, accents.getBytes(StandardCharsets.UTF_16)), 415, "UTF-8");
        refused(posted(FhirSender.JSON, accents.getBytes(StandardCharsets.UTF_16LE)), 415, "UTF-8");
        HttpResponse<byte[]> named = posted("application/fhir+json; charset=iso-8859-1", accents.getBytes(latin));
        assertThat(named.statusCode()).isIn(400, 415);
        assertThat(text(named)).contains("UTF-8");
        refused(posted(FhirSender.JSON, accents.getBytes(latin)), 400, "UTF-8");
        refused(
                posted(FhirSender.XML, bytes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + xml(event()))),
                415,
                "UTF-8");
        HttpResponse<byte[]> marked = posted(FhirSender.JSON, bytes("\uFEFF" + accents));
        assertThat(marked.statusCode()).isEqualTo(201);
        assertThat(text(marked)).contains("Chute près de");
        assertThat(posted(FhirSender.XML, bytes("\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>" + xml(event())))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aMethodThatAnAddressDoesNotTakeIsToldWhichItDoes() throws IOException, InterruptedException {
        HttpResponse<byte[]> patch = method("PATCH", EVENTS + "/1", "[]");
        refused(patch, 405, "PUT");
        assertThat(patch.headers().firstValue("Allow"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("GET", "HEAD", "PUT"));
        HttpResponse<byte[]> metadata = method("POST", "/metadata", "{}");
        refused(metadata, 405, "GET");
        assertThat(metadata.headers().firstValue("Allow")).contains("GET, HEAD");
        refused(method("DELETE", "/Practitioner/1", null), 405, "PUT");
        refused(method("PUT", EVENTS + "/1/_history/1", event()), 405, "GET");
    }

    @Test
    void headTellsWhatGetWouldWithoutTheBody() throws IOException, InterruptedException {
        HttpResponse<byte[]> created = post(bytes(event()), "Prefer", "return=minimal");
        String path = created.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*/fhir/r4", "")
                .replaceAll("/_history.*", "");
        HttpResponse<byte[]> head = method("HEAD", path, null);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag")).contains("W/\"1\"");
        assertThat(head.body()).isEmpty();
        assertThat(method("HEAD", "/metadata", null).statusCode()).isEqualTo(200);
        assertThat(method("HEAD", EVENTS + "/none", null).statusCode()).isEqualTo(404);
    }

    @Test
    void theSameEventIsTheSameInXmlAndInJsonAndZipped() throws IOException, InterruptedException {
        String event = event();
        assertThat(posted(FhirSender.JSON, bytes(event)).statusCode()).isEqualTo(201);
        assertThat(posted(FhirSender.XML, bytes(xml(event))).statusCode()).isEqualTo(200);
        assertThat(post(zipped(bytes(event)), "Content-Encoding", "gzip").statusCode())
                .isEqualTo(200);
    }

    private static String event() {
        return Events.recordedBy("S0001");
    }

    private static String xml(String json) {
        return FhirSender.R4
                .newXmlParser()
                .encodeResourceToString(FhirSender.R4.newJsonParser().parseResource(AdverseEvent.class, json));
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        return send(authorized(request(path, headers)).GET());
    }

    private HttpResponse<byte[]> method(String method, String path, String body)
            throws IOException, InterruptedException {
        return send(authorized(request(path, "Content-Type", FhirSender.JSON))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private HttpResponse<byte[]> post(byte[] body, String... headers) throws IOException, InterruptedException {
        return send(authorized(request(EVENTS, headers))
                .header("Content-Type", FhirSender.JSON)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<byte[]> posted(String type, byte[] body) throws IOException, InterruptedException {
        return send(authorized(request(EVENTS, "Content-Type", type)).POST(BodyPublishers.ofByteArray(body)));
    }

    private static HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(Server.running().at(FhirSender.BASE + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private static HttpRequest.Builder authorized(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + Server.TOKEN);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static void refused(HttpResponse<byte[]> answer, int status, String words) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
        OperationOutcome outcome = text(answer).startsWith("<")
                ? FhirSender.R4.newXmlParser().parseResource(OperationOutcome.class, text(answer))
                : FhirSender.R4.newJsonParser().parseResource(OperationOutcome.class, text(answer));
        assertThat(outcome.getIssueFirstRep().getDiagnostics()).contains(words);
    }

    private static String type(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
