package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.handrail.acceptance.AdminDesk.Made;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Senders as the admin keeps them, seen from their own side. */
class SendersBlackBoxIT {
    private static AdminDesk desk;

    @BeforeAll
    static void signIn() {
        assumeTrue(Server.running().hasDemoHospital(), "needs the demo's admin");
        desk = new AdminDesk();
    }

    @Test
    void aTokenIsShownOnceAndWorks() throws IOException, InterruptedException {
        Made made = desk.make("once");
        assertThat(made.token()).matches("hr_[A-Za-z0-9_-]{43}");
        assertThat(made.sender().post(Events.recordedBy("S0001")).statusCode()).isEqualTo(201);
        assertThat(desk.page().open("/admin/sender/token").body()).doesNotContain(made.token());
        assertThat(desk.open(made.name()).body())
                .doesNotContain(made.token())
                .contains(made.token().substring(0, 9));
        desk.page().open("/admin/sender/");
        assertThat(desk.page().page().select("tr:contains(" + made.name() + ")").text())
                .as("seen, with its event")
                .doesNotContain("never")
                .contains("Works");
    }

    @Test
    void tokensChangeWithoutAPauseAndAnEndedOneIsRefusedWithinTwoSeconds() throws IOException, InterruptedException {
        Made made = desk.make("rotate");
        String second = desk.anotherToken(made.name());
        assertThat(status(made.token())).isEqualTo(404);
        assertThat(status(second)).isEqualTo(404);
        desk.end(made.name(), made.token());
        Thread.sleep(2_000);
        assertThat(status(made.token())).as("ended").isEqualTo(401);
        assertThat(status(second)).as("still works").isEqualTo(404);
    }

    @Test
    void aSwitchedOffSenderIsRefusedUntilItIsOnAgain() throws IOException, InterruptedException {
        Made made = desk.make("switch");
        assertThat(status(made.token())).isEqualTo(404);
        desk.open(made.name()).press("off");
        Thread.sleep(2_000);
        HttpResponse<String> refused = made.sender().post(Events.recordedBy("S0001"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(diagnostics(refused)).contains("switched off", "Ask");
        desk.open(made.name()).press("on");
        Thread.sleep(2_000);
        assertThat(status(made.token())).isEqualTo(404);
    }

    @Test
    void noSenderSeesOrChangesWhatAnotherSent() throws IOException, InterruptedException {
        FhirSender owner = desk.make("owner").sender();
        FhirSender other = desk.make("other").sender();
        String event = Events.recordedBy("S0001");
        String id = id(owner.post(event));
        assertThat(other.send("GET", "/AdverseEvent/" + id, null, null).statusCode())
                .isEqualTo(404);
        assertThat(other.send("GET", "/AdverseEvent/" + id + "/$involved-staff", null, null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.send("GET", "/AdverseEvent/" + id + "/_history/1", null, null)
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> same = other.post(event);
        assertThat(same.statusCode())
                .as("the same identifier of another sender")
                .isEqualTo(201);
        assertThat(id(same)).isNotEqualTo(id);
        other.send(
                "PUT",
                "/AdverseEvent/" + id,
                FhirSender.JSON,
                Events.recordedBy("S0002").replaceFirst("\\{", "{\"id\":\"" + id + "\","));
        assertThat(owner.send("GET", "/AdverseEvent/" + id, null, null).body()).contains("\"versionId\":\"1\"");
    }

    @Test
    void aSenderUsesTheIdentifierSystemsOfItsListOnly() throws IOException, InterruptedException {
        FhirSender sender = desk.make("listed", "systems", "urn:acceptance:event\nurn:acceptance:staff")
                .sender();
        assertThat(sender.post(Events.recordedBy("S0001")).statusCode()).isEqualTo(201);
        HttpResponse<String> refused = sender.post(
                Events.recordedBy("S0001").replace("\"urn:acceptance:event\"", "\"urn:acceptance:of-somebody-else\""));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        OperationOutcome.OperationOutcomeIssueComponent issue =
                FhirSender.outcome(refused).getIssueFirstRep();
        assertThat(issue.getDiagnostics())
                .contains("urn:acceptance:of-somebody-else", "It may use: urn:acceptance:event, urn:acceptance:staff");
        assertThat(issue.getExpression().get(0).getValue()).isEqualTo("AdverseEvent.identifier.system");
        HttpResponse<String> person = sender.send(
                "PUT",
                "/Practitioner/p1",
                FhirSender.JSON,
                "{\"resourceType\":\"Practitioner\",\"id\":\"p1\",\"identifier\":[{\"system\":\"urn:acceptance:staff\",\"value\":\"listed\"},"
                        + "{\"system\":\"urn:handrail:demo:staff-number\",\"value\":\"S0001\"}],\"name\":[{\"family\":\"Taken\"}]}");
        assertThat(person.statusCode()).as(person.body()).isEqualTo(403);
        assertThat(FhirSender.outcome(person)
                        .getIssueFirstRep()
                        .getExpression()
                        .get(0)
                        .getValue())
                .isEqualTo("Practitioner.identifier[1].system");
    }

    @Test
    void theListHoldsInBundlesToo() throws IOException, InterruptedException {
        FhirSender sender =
                desk.make("bundled", "systems", "urn:acceptance:event").sender();
        String event = Events.recordedBy("S0001");
        HttpResponse<String> whole = sender.send("POST", "", FhirSender.JSON, bundle("transaction", event));
        assertThat(whole.statusCode()).as(whole.body()).isEqualTo(403);
        assertThat(FhirSender.outcome(whole)
                        .getIssueFirstRep()
                        .getExpression()
                        .get(0)
                        .getValue())
                .isEqualTo("Bundle.entry[1].resource.identifier[0].system");
        HttpResponse<String> single = sender.send("POST", "", FhirSender.JSON, bundle("batch", event));
        assertThat(single.statusCode()).isEqualTo(200);
        Bundle answer = FhirSender.R4.newJsonParser().parseResource(Bundle.class, single.body());
        assertThat(answer.getEntry())
                .extracting(entry -> entry.getResponse().getStatus().substring(0, 3))
                .as("nothing of the transaction was stored, the good entry of the batch is")
                .containsExactly("201", "403");
    }

    private static String bundle(String type, String event) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"" + type + "\",\"entry\":["
                + "{\"resource\":" + event + ",\"request\":{\"method\":\"POST\",\"url\":\"AdverseEvent\"}},"
                + "{\"resource\":{\"resourceType\":\"Practitioner\",\"identifier\":[{\"system\":\"urn:acceptance:staff\","
                + "\"value\":\"bundled\"}]},\"request\":{\"method\":\"POST\",\"url\":\"Practitioner\"}}]}";
    }

    @Test
    void tooManyRequestsInAMinuteAreToldToWait() throws IOException, InterruptedException {
        FhirSender slow = desk.make("slow", "requests", "5").sender();
        for (int i = 0; i < 5; i++) {
            assertThat(slow.send("GET", "/AdverseEvent/none", null, null).statusCode())
                    .isEqualTo(404);
        }
        HttpResponse<String> refused = slow.post(Events.recordedBy("S0001"));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 12));
        assertThat(FhirSender.outcome(refused).getIssueFirstRep().getCode())
                .isEqualTo(OperationOutcome.IssueType.THROTTLED);
        assertThat(FhirSender.known()
                        .send("GET", "/AdverseEvent/none", null, null)
                        .statusCode())
                .as("others go on")
                .isEqualTo(404);
    }

    @Test
    void aBodyLargerThanItsOwnLimitIsRefused() throws IOException, InterruptedException {
        FhirSender small = desk.make("small", "kilobytes", "1").sender();
        assertThat(small.post(Events.recordedBy("S0001")).statusCode()).isEqualTo(201);
        HttpResponse<String> refused =
                small.post(Events.recordedBy("S0001").replace("Fall from", "Fall ".repeat(300) + "from"));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(diagnostics(refused)).contains("1024 bytes");
    }

    @Test
    void twoAdminsDoNotOverwriteEachOther() {
        Made made = desk.make("two-admins");
        AdminDesk second = new AdminDesk();
        second.open(made.name());
        desk.open(made.name()).type("requests", "10").press("save");
        assertThatThrownBy(() -> second.page().type("requests", "20").press("save"))
                .hasMessageContaining("Somebody changed this at the same time");
        assertThat(desk.open(made.name()).page().selectFirst("[id$=requests]").val())
                .isEqualTo("10");
    }

    @Test
    void whatIsWrongWithASenderIsSaid() {
        for (List<String> wrong : List.of(
                List.of("Not A Name", "lower-case letters"),
                List.of("default", "exists already"),
                List.of("x", "lower-case letters"))) {
            assertThatThrownBy(() -> desk.page()
                            .open("/admin/sender/new")
                            .type("name", wrong.get(0))
                            .press("go"))
                    .hasMessageContaining(wrong.get(1));
        }
    }

    @Test
    void theTokensOfTheSettingsAreShownAsSuch() {
        assertThat(desk.open("default").page().text()).contains("set in the configuration", "HANDRAIL_EHR_TOKEN");
        assertThat(desk.open("default").body()).doesNotContain(Server.TOKEN);
    }

    private static int status(String token) throws IOException, InterruptedException {
        return FhirSender.with(token)
                .send("GET", "/AdverseEvent/none", null, null)
                .statusCode();
    }

    private static String diagnostics(HttpResponse<String> answer) {
        return FhirSender.outcome(answer).getIssueFirstRep().getDiagnostics();
    }

    private static String id(HttpResponse<String> created) {
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return created.headers().firstValue("Location").orElseThrow().replaceAll(".*/AdverseEvent/([^/]+).*", "$1");
    }
}
