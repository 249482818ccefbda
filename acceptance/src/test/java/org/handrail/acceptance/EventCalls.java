package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/** Calls about adverse events, raw, as the tests of the endpoint make them. */
final class EventCalls {
    static final String SYSTEM = "urn:acceptance:event";
    private final FhirSender sender;

    EventCalls(FhirSender sender) {
        this.sender = sender;
    }

    HttpResponse<String> create(AdverseEvent told, String... headers) throws IOException, InterruptedException {
        return sender.send("POST", "/AdverseEvent", FhirSender.JSON, json(told), List.of(headers));
    }

    HttpResponse<String> put(String address, AdverseEvent told, String... headers)
            throws IOException, InterruptedException {
        return sender.send("PUT", "/AdverseEvent" + address, FhirSender.JSON, json(told), List.of(headers));
    }

    HttpResponse<String> delete(String address, String... headers) throws IOException, InterruptedException {
        return sender.send("DELETE", "/AdverseEvent" + address, null, null, List.of(headers));
    }

    HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        return sender.send("GET", "/AdverseEvent" + address, null, null, List.of(headers));
    }

    /** What a search finds, on its first page. */
    Bundle found(String query) throws IOException, InterruptedException {
        return bundle(get("?" + query));
    }

    /** Ids on the first page. */
    List<String> ids(String query) throws IOException, InterruptedException {
        return ids(found(query));
    }

    static List<String> ids(Bundle found) {
        return found.getEntry().stream()
                .map(entry -> entry.getResource().getIdElement().getIdPart())
                .toList();
    }

    /** Follows a link as it was given. */
    Bundle follow(String url) throws IOException, InterruptedException {
        return bundle(sender.send("GET", url.replaceAll("^.*" + FhirSender.BASE, ""), null, null));
    }

    /** The same call at once, several times. */
    static List<HttpResponse<String>> atOnce(int times, Callable<HttpResponse<String>> call) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(times);
        try {
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : senders.invokeAll(java.util.Collections.nCopies(times, call))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            senders.shutdownNow();
        }
    }

    static Bundle bundle(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return FhirSender.R4.newJsonParser().parseResource(Bundle.class, answer.body());
    }

    static String json(Resource told) {
        return FhirSender.R4.newJsonParser().encodeResourceToString(told);
    }

    static String identifier(AdverseEvent of) {
        return "identifier=" + encoded(SYSTEM + "|" + of.getIdentifier().getValue());
    }

    static String encoded(String plain) {
        return URLEncoder.encode(plain, StandardCharsets.UTF_8);
    }

    /** The id in the Location of an answer. */
    static String id(HttpResponse<String> answer) {
        return location(answer).replaceAll(".*/AdverseEvent/([^/]+).*", "$1");
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    /** Refused with an OperationOutcome that says what to do. */
    static void refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(FhirSender.outcome(answer).getIssueFirstRep().getDiagnostics())
                .containsPattern("Send|send|Use|Read|Take|Leave|See|see|Correct|PUT|Name|Check");
    }
}
