package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.junit.jupiter.api.Test;

/** What a sender meets at the door: who may come in, and what is refused and how. */
class EndpointBlackBoxIT {
    private final Server server = Server.running();
    private final FhirSender sender = FhirSender.known();

    @Test
    void readinessTellsOfTheDatabaseAndTheWorkers() throws IOException, InterruptedException {
        HttpResponse<String> answer = server.get("/health/ready");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"database\"", "\"workers\"", "current");
    }

    @Test
    void anybodyMayReadWhatTheEndpointCanDo() {
        CapabilityStatement statement = FhirSender.with(null)
                .client()
                .capabilities()
                .ofType(CapabilityStatement.class)
                .execute();
        assertThat(statement.getFhirVersion().toCode()).startsWith("4.0");
        assertThat(statement.getRestFirstRep().getResource())
                .extracting(CapabilityStatement.CapabilityStatementRestResourceComponent::getType)
                .contains("AdverseEvent", "Practitioner", "PractitionerRole", "Encounter");
    }

    @Test
    void aMissingOrWrongTokenIsRefused() throws IOException, InterruptedException {
        for (String token : new String[] {null, "", "wrong", Server.TOKEN + "x"}) {
            HttpResponse<String> answer = FhirSender.with(token).post(Events.recordedBy("S0001"));
            assertThat(answer.statusCode()).as("token " + token).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(v -> assertThat(v).contains("Bearer"));
            assertThat(FhirSender.outcome(answer).hasIssue()).isTrue();
        }
    }

    @Test
    void aRefusedBodyLeavesNothingBehind() throws IOException, InterruptedException {
        String event = Events.recordedBy("S0001");
        List<HttpResponse<String>> refused = List.of(
                sender.post(event.substring(0, event.lastIndexOf('}'))),
                sender.post(event.replace("\"actuality\"", "\"status\":\"completed\",\"actuality\"")),
                sender.post(event.replace("\"date\"", "\"type\":{\"text\":\"Fall\"},\"date\"")),
                sender.post(event.replace("\"date\"", "\"somethingElse\":1,\"date\"")),
                sender.post(event.replace("\"actual\"", "\"perhaps\"")),
                sender.post(event.replaceFirst("\"subject\":[^}]*},", "")),
                sender.send("POST", "/AdverseEvent", "text/plain", event),
                sender.send("POST", "/AdverseEvent", FhirSender.XML, event),
                sender.send("PUT", "/AdverseEvent/one", FhirSender.JSON, event.replaceFirst("\\{", "{\"id\":\"two\",")),
                FhirSender.with("wrong").post(event));
        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
            assertThat(FhirSender.outcome(answer).getIssueFirstRep().getDiagnostics())
                    .as("says what to do next")
                    .containsPattern("Send|Correct|Check|Put|Use|See|Name");
        });
        assertThat(sender.post(event).statusCode())
                .as("told for the first time")
                .isEqualTo(201);
    }

    @Test
    void theElementThatIsNotOfR4IsNamed() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                sender.post(Events.recordedBy("S0001").replace("\"date\"", "\"somethingElse\":1,\"date\""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(FhirSender.outcome(answer).getIssueFirstRep().getDiagnostics())
                .contains("somethingElse");
        assertThat(FhirSender.outcome(answer).getIssueFirstRep().getExpression())
                .isNotEmpty();
    }

    @Test
    void peopleFindTheSignInPage() throws IOException, InterruptedException {
        HttpResponse<String> page = server.get("/signin");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("type=\"password\"", "href=\"tel:");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(server.get("/health").body()).contains("\"status\":\"UP\"");
    }

    @Test
    void anEventIsAcceptedOnceAndReadBack() throws IOException, InterruptedException {
        String event = Events.recordedBy("S0001");
        HttpResponse<String> first = sender.post(event);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(first.headers().firstValue("ETag")).isPresent();
        String location = first.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> again = sender.post(event);
        assertThat(again.statusCode()).isIn(200, 201);
        assertThat(again.headers().firstValue("Location").orElse(location)).isEqualTo(location);
        String id = location.replaceAll(".*/AdverseEvent/([^/]+).*", "$1");
        AdverseEvent read =
                sender.client().read().resource(AdverseEvent.class).withId(id).execute();
        assertThat(read.getIdentifier().getSystem()).isEqualTo("urn:acceptance:event");
    }

    @Test
    void malformedJsonIsRefused() throws IOException, InterruptedException {
        refused(sender.post("{\"resourceType\":\"AdverseEvent\",\"actuality\":\"actual\""), 400);
        refused(sender.post("this is not JSON"), 400);
        refused(sender.post(""), 400);
    }

    @Test
    void anExternalEntityIsNeverRead() throws IOException, InterruptedException {
        HttpResponse<String> answer = sender.send(
                "POST",
                "/AdverseEvent",
                FhirSender.XML,
                "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + "<AdverseEvent xmlns=\"http://hl7.org/fhir\"><event><text value=\"&x;\"/></event></AdverseEvent>");
        refused(answer, 400);
        assertThat(answer.body()).doesNotContain("root:");
    }

    @Test
    void anEventOfR5IsRefusedByNameOfTheVersion() throws IOException, InterruptedException {
        HttpResponse<String> answer = sender.post(
                """
                {"resourceType":"AdverseEvent","identifier":[{"system":"urn:acceptance:event","value":"r5"}],
                 "status":"completed","actuality":"actual","code":{"text":"Fall"},
                 "subject":{"reference":"Patient/p-1"},"occurrenceDateTime":"2026-11-02T08:15:00+01:00",
                 "participant":[{"actor":{"reference":"Practitioner/1"}}]}
                """);
        refusedAsUnreadable(answer, "R5");
    }

    @Test
    void anEventOfStu3IsRefusedByNameOfTheVersion() throws IOException, InterruptedException {
        HttpResponse<String> answer = sender.post(
                """
                {"resourceType":"AdverseEvent","identifier":{"system":"urn:acceptance:event","value":"stu3"},
                 "category":"AE","type":{"text":"Fall"},"subject":{"reference":"Patient/p-1"},
                 "date":"2026-11-02T08:15:00+01:00","eventParticipant":{"reference":"Practitioner/1"}}
                """);
        refusedAsUnreadable(answer, "STU3");
    }

    @Test
    void aBodyOfTwentyMegabytesIsRefused() throws IOException, InterruptedException {
        refused(
                sender.post(
                        "{\"resourceType\":\"AdverseEvent\",\"event\":{\"text\":\"" + "x".repeat(20 << 20) + "\"}}"),
                413);
    }

    @Test
    void anUnknownTypeIsRefused() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                sender.send("POST", "/Nonsense", FhirSender.JSON, "{\"resourceType\":\"Nonsense\"}");
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(FhirSender.outcome(answer).hasIssue()).isTrue();
        HttpResponse<String> known = sender.send(
                "POST", "/Observation", FhirSender.JSON, "{\"resourceType\":\"Observation\",\"status\":\"final\"}");
        assertThat(known.statusCode()).isIn(400, 404);
        assertThat(FhirSender.outcome(known).hasIssue()).isTrue();
    }

    @Test
    void aPageWithoutASessionAsksToSignIn() throws IOException, InterruptedException {
        assertThat(server.get("/me/").statusCode()).isIn(302, 303);
    }

    private static void refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(FhirSender.outcome(answer).getIssueFirstRep().getDiagnostics())
                .isNotBlank();
    }

    private static void refusedAsUnreadable(HttpResponse<String> answer, String version) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 415, 422);
        assertThat(FhirSender.outcome(answer).getIssueFirstRep().getDiagnostics())
                .contains(version);
    }
}
