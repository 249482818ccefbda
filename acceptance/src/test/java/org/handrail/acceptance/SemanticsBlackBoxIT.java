package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.acceptance.EventCalls.id;
import static org.handrail.acceptance.EventCalls.json;
import static org.handrail.acceptance.EventCalls.location;
import static org.handrail.acceptance.EventCalls.refused;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

/** Versions, history, preferences and findings, as a sender may expect them of any good server. */
class SemanticsBlackBoxIT {
    private final FhirSender sender = FhirSender.known();
    private final EventCalls events = new EventCalls(sender);
    private final Hospital hospital = new Hospital();

    @Test
    void whatDidNotChangeIsNotSentAgain() throws Exception {
        HttpResponse<String> created = events.create(hospital.event());
        String id = id(created);
        HttpResponse<String> read = events.get("/" + id);
        String modified = read.headers().firstValue("Last-Modified").orElseThrow();
        for (List<String> header : List.of(
                List.of("If-None-Match", "W/\"1\""), List.of("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT"))) {
            HttpResponse<String> same = events.get("/" + id, header.toArray(String[]::new));
            assertThat(same.statusCode()).isEqualTo(304);
            assertThat(same.body()).isEmpty();
        }
        assertThat(events.get("/" + id, "If-None-Match", "W/\"2\"").statusCode())
                .isEqualTo(200);
        assertThat(events.get("/" + id, "If-Modified-Since", "Fri, 01 Jan 2021 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(modified).endsWith("GMT");
    }

    /** JSON is answered with the stored text, everything else through the parser: nobody must notice. */
    @Test
    void theShortWayToAnAnswerSaysWhatTheLongWaySays() throws Exception {
        AdverseEvent told = hospital.event();
        told.getMeta().addProfile("urn:acceptance:profile");
        told.getEvent().setText("Quote \" brace } and \u00e9");
        String id = id(events.create(told));
        for (String address : List.of("/" + id, "?" + EventCalls.identifier(told))) {
            String more = address.startsWith("?") ? "&" : "?";
            String quick = events.get(address).body();
            assertThat(quick).contains("SUBSETTED", "urn:acceptance:profile");
            assertThat(events.get(address, "Accept", "application/json").body().length())
                    .isEqualTo(quick.length());
            for (HttpResponse<String> other : List.of(
                    events.get(address + more + "_format=json"),
                    events.get(address, "Accept", "application/fhir+json, */*;q=0.1"))) {
                assertThat(resource(other.body()).equalsDeep(resource(quick)))
                        .as(other.body())
                        .isTrue();
            }
            assertThat(events.get(address, "Accept", "application/fhir+xml").body())
                    .startsWith("<");
        }
    }

    private static AdverseEvent resource(String body) {
        var read = FhirSender.R4.newJsonParser().parseResource(body);
        AdverseEvent event = read instanceof Bundle bundle
                ? (AdverseEvent) bundle.getEntryFirstRep().getResource()
                : (AdverseEvent) read;
        event.setId(event.getIdElement().getIdPart());
        return event;
    }

    @Test
    void onlyWhoKnowsTheCurrentVersionChangesIt() throws Exception {
        AdverseEvent told = hospital.event();
        told.setId(hospital.id("versioned"));
        String address = "/" + told.getIdElement().getIdPart();
        refused(events.put(address, told, "If-Match", "W/\"1\""), 412);
        refused(events.put(address, told, "If-Match", "*"), 412);
        assertThat(events.put(address, told).statusCode()).isEqualTo(201);
        told.getEvent().setText("Second");
        assertThat(events.put(address, told, "If-Match", "W/\"1\"").statusCode())
                .isEqualTo(200);
        told.getEvent().setText("Third");
        for (String stale : List.of("W/\"1\"", "\"1\"", "1", "W/\"x\"")) {
            refused(events.put(address, told, "If-Match", stale), 412);
            refused(events.delete(address, "If-Match", stale), 412);
        }
        assertThat(events.put(address, told, "If-Match", "W/\"1\", W/\"2\"").statusCode())
                .isEqualTo(200);
        assertThat(events.get(address).headers().firstValue("ETag")).contains("W/\"3\"");
        assertThat(events.delete(address, "If-Match", "W/\"3\"").statusCode()).isEqualTo(204);
    }

    @Test
    void ofEightWhoChangeTheSameVersionAtOnceOneDoes() throws Exception {
        AdverseEvent told = hospital.event();
        told.setId(hospital.id("raced"));
        String address = "/" + told.getIdElement().getIdPart();
        events.put(address, told);
        List<HttpResponse<String>> answers = EventCalls.atOnce(8, () -> {
            AdverseEvent mine = told.copy();
            mine.getEvent().setText("Told by " + Thread.currentThread().getName());
            return events.put(address, mine, "If-Match", "W/\"1\"");
        });
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 412);
    }

    @Test
    void thePreferenceForTheAnswerIsFollowed() throws Exception {
        AdverseEvent told = hospital.event();
        HttpResponse<String> minimal = events.create(told, "Prefer", "return=minimal");
        assertThat(minimal.statusCode()).isEqualTo(201);
        assertThat(minimal.body()).isEmpty();
        assertThat(location(minimal)).contains("/_history/1");
        assertThat(events.create(told, "Prefer", "return=representation").body())
                .contains("\"AdverseEvent\"");
        HttpResponse<String> outcome = events.create(told, "Prefer", "return=OperationOutcome");
        assertThat(FhirSender.outcome(outcome).getIssueFirstRep().getSeverity()).isEqualTo(IssueSeverity.INFORMATION);
        assertThat(location(outcome)).isEqualTo(location(minimal));
    }

    @Test
    void historyHoldsEveryVersionPageByPage() throws Exception {
        AdverseEvent told = hospital.event();
        String id = id(events.create(told));
        for (int i = 2; i <= 5; i++) {
            told.getEvent().setText("Version " + i);
            events.create(told);
        }
        events.delete("/" + id);
        Bundle page = EventCalls.bundle(events.get("/" + id + "/_history?_count=4"));
        assertThat(page.getType()).isEqualTo(Bundle.BundleType.HISTORY);
        assertThat(page.getTotal()).isEqualTo(6);
        List<Bundle.BundleEntryComponent> all = new ArrayList<>(page.getEntry());
        while (page.getLink("next") != null) {
            page = events.follow(page.getLink("next").getUrl());
            all.addAll(page.getEntry());
        }
        assertThat(all)
                .extracting(entry -> entry.getResponse().getEtag())
                .containsExactly("W/\"6\"", "W/\"5\"", "W/\"4\"", "W/\"3\"", "W/\"2\"", "W/\"1\"");
        assertThat(all)
                .extracting(entry -> entry.getRequest().getMethod().name())
                .containsExactly("DELETE", "PUT", "PUT", "PUT", "PUT", "POST");
        assertThat(all.get(0).hasResource()).isFalse();
        assertThat(((AdverseEvent) all.get(1).getResource()).getEvent().getText())
                .isEqualTo("Version 5");
        assertThat(EventCalls.bundle(events.get("/" + id + "/_history?_since=2100-01-01"))
                        .getEntry())
                .isEmpty();
        refused(events.get("/" + id + "/_history?foo=1"), 400);
        refused(events.get("/" + hospital.id("nobody") + "/_history"), 404);
        for (int i = 1; i <= 5; i++) {
            assertThat(events.get("/" + id + "/_history/" + i).statusCode()).isEqualTo(200);
        }
        refused(events.get("/" + id + "/_history/6"), 410);
        refused(events.get("/" + id + "/_history/7"), 404);
    }

    @Test
    void oddCodesProfilesAndExtensionsAreAcceptedAndTold() throws Exception {
        AdverseEvent told = hospital.event();
        told.getMeta().addProfile("urn:acceptance:profile");
        told.addCategory(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/adverse-event-category", "Medication-Mishap", null)));
        told.addCategory(new CodeableConcept(new Coding("urn:acceptance:codes", "whatever", null)));
        told.setSeverity(new CodeableConcept().setText("bad"));
        told.setOutcome(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/adverse-event-outcome", "fine", null)));
        told.addExtension(new Extension("urn:acceptance:extension", new StringType("x")));
        told.getEvent().addExtension(new Extension("urn:acceptance:inner", new StringType("y")));
        HttpResponse<String> answer = events.create(told, "Prefer", "return=OperationOutcome");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        OperationOutcome outcome = FhirSender.outcome(answer);
        assertThat(outcome.getIssue().stream().skip(1))
                .extracting(OperationOutcomeIssueComponent::getSeverity)
                .containsOnly(IssueSeverity.WARNING);
        assertThat(outcome.getIssue().stream()
                        .skip(1)
                        .map(issue -> issue.getExpression().get(0).getValue()))
                .containsExactlyInAnyOrder(
                        "AdverseEvent.meta.profile[0]",
                        "AdverseEvent.category[0].coding[0]",
                        "AdverseEvent.severity",
                        "AdverseEvent.outcome.coding[0]",
                        "AdverseEvent.extension[0]",
                        "AdverseEvent.event.extension[0]");
        assertThat(events.get("/" + id(answer)).body()).contains("urn:acceptance:extension", "Medication-Mishap");
    }

    @Test
    void anUnknownModifierWaitsForAHuman() throws Exception {
        AdverseEvent told = hospital.event();
        told.setRecorder(hospital.known("recorder"));
        told.addModifierExtension(new Extension("urn:acceptance:modifier", new StringType("x")));
        HttpResponse<String> answer = events.create(told, "Prefer", "return=OperationOutcome");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("modifierExtension", "a human looks");
        assertThat(hospital.linked(id(answer)).linking()).isEqualTo("needs-review");
        AdverseEvent understood = hospital.event();
        understood.setRecorder(hospital.known("recorder"));
        understood.addModifierExtension(new Extension(
                "http://hl7.org/fhir/uv/ae-research-backport-ig/StructureDefinition/status",
                new CodeType("completed")));
        assertThat(hospital.linked(id(events.create(understood))).linking()).isEqualTo("complete");
    }

    @Test
    void theElementAtFaultIsNamed() throws Exception {
        AdverseEvent told = hospital.event();
        told.addSuspectEntity().addCausality().setProductRelatedness("likely");
        HttpResponse<String> answer = events.create(told);
        refused(answer, 422);
        assertThat(FhirSender.outcome(answer)
                        .getIssueFirstRep()
                        .getExpression()
                        .get(0)
                        .getValue())
                .isEqualTo("AdverseEvent.suspectEntity[0].instance");
        HttpResponse<String> noSubject = sender.post(json(hospital.event()).replaceFirst("\"subject\":\\{[^}]*},", ""));
        refused(noSubject, 422);
        assertThat(FhirSender.outcome(noSubject)
                        .getIssueFirstRep()
                        .getExpression()
                        .get(0)
                        .getValue())
                .isEqualTo("AdverseEvent.subject");
    }

    @Test
    void twoEventsNeverBecomeOne() throws Exception {
        AdverseEvent one = hospital.event();
        one.setId(hospital.id("one"));
        events.put("/" + hospital.id("one"), one);
        AdverseEvent other = hospital.event();
        other.setId(hospital.id("other"));
        events.put("/" + hospital.id("other"), other);
        other.setIdentifier(one.getIdentifier());
        refused(events.put("/" + hospital.id("other"), other), 409);
        one.setId(hospital.id("third"));
        refused(events.put("/" + hospital.id("third"), one), 409);
        assertThat(events.get("/" + hospital.id("one")).statusCode()).isEqualTo(200);
    }

    @Test
    void anEventIsChangedUnderOurIdToo() throws Exception {
        AdverseEvent told = hospital.event();
        String id = id(events.create(told));
        told.setId(id);
        told.setIdentifier(null);
        told.getEvent().setText("Under our id");
        HttpResponse<String> changed = events.put("/" + id, told);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(location(changed)).endsWith("/AdverseEvent/" + id + "/_history/2");
    }
}
