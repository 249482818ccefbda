package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.acceptance.EventCalls.id;
import static org.handrail.acceptance.EventCalls.identifier;
import static org.handrail.acceptance.EventCalls.refused;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import org.handrail.micro.demo.PageUser;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking an event back takes nothing from the people in it, and brings nobody new into it. */
class WithdrawalBlackBoxIT {
    private static final String BACKPORT = "http://hl7.org/fhir/uv/ae-research-backport-ig/StructureDefinition/status";
    private static final String CROSS_VERSION =
            "http://hl7.org/fhir/5.0/StructureDefinition/extension-AdverseEvent.status";
    private static final String PERSON = "S0097";
    private final EventCalls events = new EventCalls(FhirSender.known());
    private final Hospital hospital = new Hospital();

    @Test
    void aDeletedEventIsGoneForItsSenderHoweverOftenItIsDeleted() throws Exception {
        AdverseEvent told = hospital.event();
        String id = id(events.create(told));
        for (int i = 0; i < 3; i++) {
            assertThat(events.delete("/" + id).statusCode()).isEqualTo(204);
        }
        refused(events.get("/" + id), 410);
        refused(events.get("/" + id + "/$involved-staff"), 410);
        assertThat(events.ids(identifier(told))).isEmpty();
        assertThat(events.get("/" + id + "/_history/1").statusCode()).isEqualTo(200);
        assertThat(EventCalls.bundle(events.get("/" + id + "/_history")).getTotal())
                .isEqualTo(2);
        assertThat(events.delete("/" + hospital.id("nobody")).statusCode()).isEqualTo(204);
        HttpResponse<String> said = events.delete("/" + id, "Prefer", "return=OperationOutcome");
        assertThat(said.statusCode()).isEqualTo(200);
        assertThat(FhirSender.outcome(said).getIssueFirstRep().getDiagnostics()).isNotBlank();
    }

    @Test
    void aDeletedEventComesBackWhenItIsToldAgain() throws Exception {
        AdverseEvent told = hospital.event();
        told.setRecorder(hospital.known("recorder"));
        told.setId(hospital.id("back"));
        String address = "/" + hospital.id("back");
        events.put(address, told);
        assertThat(hospital.linked(hospital.id("back")).staff()).hasSize(1);
        events.delete(address);
        HttpResponse<String> back = events.put(address, told);
        assertThat(back.statusCode()).as(back.body()).isEqualTo(201);
        assertThat(back.headers().firstValue("ETag")).contains("W/\"3\"");
        assertThat(hospital.linked(hospital.id("back")).staff()).hasSize(1);
        assertThat(events.ids(identifier(told))).containsExactly(hospital.id("back"));
    }

    @ParameterizedTest
    @ValueSource(strings = {BACKPORT, CROSS_VERSION})
    void anErrorIsStillReadAndNobodyNewIsLookedFor(String url) throws Exception {
        for (boolean modifier : new boolean[] {true, false}) {
            AdverseEvent told = hospital.event();
            String id = id(events.create(told));
            AdverseEvent error = told.copy();
            error.setRecorder(hospital.known("late"));
            Extension status = new Extension(url, new CodeType("entered-in-error"));
            if (modifier) {
                error.addModifierExtension(status);
            } else {
                error.addExtension(status);
            }
            assertThat(events.create(error).statusCode()).isEqualTo(200);
            assertThat(hospital.linked(id).linking()).isEqualTo("complete");
            assertThat(hospital.linked(id).staff()).isEmpty();
            assertThat(events.get("/" + id).body()).contains("entered-in-error");
            assertThat(events.ids(identifier(told))).containsExactly(id);
            told.setRecorder(hospital.known("late"));
            assertThat(events.create(told).statusCode()).isEqualTo(200);
            assertThat(hospital.linked(id).staff()).hasSize(1);
        }
    }

    /** The person's own page, before, while and after the report is withdrawn. */
    @Test
    void whoeverWasOfferedSomethingKeepsItAndIsTold() throws Exception {
        assumeTrue(Server.running().hasDemoHospital(), "needs the people of the demo hospital");
        PageUser admin = new PageUser(base()).signIn("admin", null, "handrail-demo");
        admin.open("/admin/new")
                .type("username", "s0097")
                .type("who", PERSON)
                .choose("roles", "STAFF")
                .press("go");
        String oneTime = admin.page().selectFirst("#password").text();
        PageUser person = new PageUser(base()).signIn("s0097", oneTime, "handrail-demo");
        int offersBefore = offers(person);
        AdverseEvent told = hospital.event();
        told.setRecorder(new Reference()
                .setType("Practitioner")
                .setIdentifier(new Identifier()
                        .setSystem("urn:handrail:demo:staff-number")
                        .setValue(PERSON)));
        String id = id(events.create(told));
        awaitOffers(person, offersBefore + 1);
        String taken = "taken back by those who sent it";
        assertThat(person.open("/me/").body()).doesNotContain(taken);
        events.delete("/" + id);
        awaitWords(person, taken, true);
        assertThat(offers(person)).isEqualTo(offersBefore + 1);
        events.create(told);
        awaitWords(person, taken, false);
        assertThat(offers(person)).as("no second offer").isEqualTo(offersBefore + 1);
    }

    private static void awaitOffers(PageUser person, int many) {
        for (int tries = 0; tries < 100 && offers(person) < many; tries++) {
            Server.pause();
        }
        assertThat(offers(person)).isEqualTo(many);
    }

    private static void awaitWords(PageUser person, String words, boolean there) {
        for (int tries = 0; tries < 100 && person.open("/me/").body().contains(words) != there; tries++) {
            Server.pause();
        }
        assertThat(person.open("/me/").body().contains(words)).isEqualTo(there);
    }

    private static int offers(PageUser person) {
        return person.open("/me/").page().select("main a[href*=me/choices]").size();
    }

    private static String base() {
        return Server.running().at("").toString();
    }
}
