package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** What a sender may rely on when it tells something: stored once, whatever it repeats, and read back as promised. */
class AcceptBlackBoxIT {
    private static final String HTTP_DATE = "[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT";
    private final FhirSender sender = FhirSender.known();
    private final Hospital hospital = new Hospital();

    @Test
    void anEventIsAcceptedAsJsonAndAsXml() throws IOException, InterruptedException {
        for (String format : List.of(FhirSender.JSON, FhirSender.XML)) {
            HttpResponse<String> answer = post(hospital.event(), format);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertThat(location(answer)).matches("http://.*/fhir/r4/AdverseEvent/[A-Za-z0-9.-]{1,64}/_history/1");
            assertThat(answer.headers().firstValue("ETag")).contains("W/\"1\"");
            assertThat(answer.headers().firstValue("Last-Modified"))
                    .hasValueSatisfying(date -> assertThat(date).matches(HTTP_DATE));
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith(format));
        }
    }

    @Test
    void theLocationLeadsToTheVersionAndToTheEvent() throws IOException, InterruptedException {
        AdverseEvent told = hospital.event();
        String version = location(post(told, FhirSender.JSON));
        for (String address : List.of(version, version.replaceAll("/_history/.*", ""))) {
            HttpResponse<String> read = sender.send("GET", path(address), null, null);
            assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
            AdverseEvent kept = FhirSender.R4.newJsonParser().parseResource(AdverseEvent.class, read.body());
            assertThat(kept.getIdentifier().getValue())
                    .isEqualTo(told.getIdentifier().getValue());
            assertThat(kept.getMeta().getVersionId()).isEqualTo("1");
        }
        assertThat(sender.send("GET", path(version).replaceAll("1$", "2"), null, null)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSameEventAgainNeverMakesASecondOne() throws IOException, InterruptedException {
        AdverseEvent told = hospital.event();
        HttpResponse<String> first = post(told, FhirSender.JSON);
        for (String format : List.of(FhirSender.JSON, FhirSender.XML, FhirSender.JSON)) {
            HttpResponse<String> again = post(told, format);
            assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
            assertThat(location(again)).isEqualTo(location(first));
        }
    }

    @Test
    void theSameEventAtOnceEightTimesIsOneEvent() throws Exception {
        for (AdverseEvent told : List.of(hospital.event(), hospital.event().setIdentifier(null))) {
            told.getEvent().setText("Fall " + hospital.id("eight"));
            String body = FhirSender.R4.newJsonParser().encodeResourceToString(told);
            List<HttpResponse<String>> answers = atOnce(8, body);
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 201);
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
            assertThat(answers).extracting(AcceptBlackBoxIT::location).containsOnly(location(answers.get(0)));
        }
    }

    @Test
    void anEventToldAgainWithOtherContentIsItsNextVersion() throws IOException, InterruptedException {
        AdverseEvent told = hospital.event();
        String first = location(post(told, FhirSender.JSON));
        told.getEvent().setText("Fall from the chair");
        HttpResponse<String> second = post(told, FhirSender.JSON);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(location(second)).isEqualTo(first.replaceAll("1$", "2"));
        assertThat(second.headers().firstValue("ETag")).contains("W/\"2\"");
        assertThat(sender.send("GET", path(first), null, null).body()).contains("Fall from the bed");
        assertThat(sender.send("GET", path(location(second)), null, null).body())
                .contains("Fall from the chair");
    }

    @Test
    void theSameIdentifierOfAnotherSystemIsAnotherEvent() throws IOException, InterruptedException {
        AdverseEvent told = hospital.event();
        post(told, FhirSender.JSON);
        told.getIdentifier().setSystem("urn:acceptance:other");
        assertThat(post(told, FhirSender.JSON).statusCode()).isEqualTo(201);
    }

    @Test
    void anEventCanBePutUnderTheSendersOwnId() {
        AdverseEvent told = hospital.event();
        told.setId(hospital.id("event"));
        assertThat(hospital.put(told).getCreated()).isTrue();
        assertThat(hospital.put(told).getCreated()).isNotEqualTo(true);
        AdverseEvent kept = sender.client()
                .read()
                .resource(AdverseEvent.class)
                .withId(told.getId())
                .execute();
        assertThat(kept.getIdElement().getVersionIdPart()).isEqualTo("1");
    }

    @Test
    void whatLinkingNeedsCanBePutAndChanged() throws IOException, InterruptedException {
        hospital.known("changing");
        for (Resource told : List.of(
                hospital.practitioner("changing"),
                hospital.role("role", "changing", "nurse", Hospital.WHEN, null),
                hospital.encounter("stay").addIdentifier(hospital.number("stay")))) {
            told.setId(told.getIdElement().getIdPart() + "-put");
            HttpResponse<String> first = put(told);
            assertThat(first.statusCode()).as(told.fhirType() + first.body()).isEqualTo(201);
            assertThat(first.headers().firstValue("ETag")).contains("W/\"1\"");
            assertThat(first.headers().firstValue("Last-Modified")).isPresent();
            HttpResponse<String> same = put(told);
            assertThat(same.statusCode()).as(same.body()).isEqualTo(200);
            assertThat(same.headers().firstValue("ETag")).contains("W/\"1\"");
            change(told);
            HttpResponse<String> changed = put(told);
            assertThat(changed.statusCode())
                    .as(told.fhirType() + changed.body())
                    .isEqualTo(200);
            assertThat(changed.headers().firstValue("ETag")).contains("W/\"2\"");
            HttpResponse<String> read = sender.send("GET", path(location(changed)), null, null);
            assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
            assertThat(read.body()).contains("\"SUBSETTED\"").contains("\"versionId\":\"2\"");
        }
    }

    @Test
    void whatLinkingNeedsCanBePosted() throws IOException, InterruptedException {
        for (Resource told : List.of(
                hospital.practitioner("posted"),
                hospital.role("posted-role", "posted", "nurse", Hospital.WHEN, null),
                hospital.encounter("posted-stay"))) {
            IIdType id = told.getIdElement();
            HttpResponse<String> answer = sender.send(
                    "POST",
                    "/" + told.fhirType(),
                    FhirSender.XML,
                    FhirSender.R4.newXmlParser().encodeResourceToString(told));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertThat(location(answer)).doesNotContain("/" + id.getIdPart() + "/");
            HttpResponse<String> read = sender.send("GET", path(location(answer)), null, null);
            assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        }
    }

    @Test
    void noNameOfAPatientIsReadBack() throws IOException, InterruptedException {
        AdverseEvent event = hospital.event();
        Patient inside = new Patient();
        inside.setId("p");
        inside.addName().setFamily("Patient").addGiven("Petra");
        inside.addIdentifier().setSystem("urn:acceptance:patient").setValue("P-4711");
        event.addContained(inside);
        event.setSubject(new Reference("#p").setDisplay("Petra Patient"));
        Encounter stay = hospital.encounter("with-patient");
        put(stay);
        List<String> answers = new ArrayList<>();
        HttpResponse<String> created = post(event, FhirSender.JSON);
        answers.add(created.body());
        answers.add(sender.send("GET", path(location(created)), null, null).body());
        answers.add(sender.send("GET", "/Encounter/" + stay.getIdElement().getIdPart(), null, null)
                .body());
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer).contains("\"SUBSETTED\"").doesNotContain("Petra"));
        assertThat(answers.get(1)).contains("P-4711");
    }

    @Test
    void aChangeOfAVersionThatIsNoLongerCurrentIsRefused() {
        Practitioner person = hospital.practitioner("stale");
        hospital.put(person);
        person.setActive(false);
        hospital.put(person);
        person.setId(person.getIdElement().withVersion("1"));
        person.setActive(true);
        assertThatThrownBy(() -> hospital.put(person)).isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void whatOneSenderToldNoOtherCanSee() throws IOException, InterruptedException {
        assertThat(sender.send("GET", "/AdverseEvent/" + hospital.id("nobody"), null, null)
                        .statusCode())
                .isEqualTo(404);
        String path = path(location(post(hospital.event(), FhirSender.JSON)));
        FhirSender other = FhirSender.with("demo-ehr-token");
        HttpResponse<String> answer = other.send("GET", path, null, null);
        assertThat(answer.statusCode()).isIn(401, 404);
        assertThat(FhirSender.outcome(answer).getIssueFirstRep().getDiagnostics())
                .isNotBlank();
    }

    private static void change(Resource told) {
        if (told instanceof Practitioner person) {
            person.getNameFirstRep().setFamily("Changed");
            person.addIdentifier()
                    .setSystem("urn:acceptance:second")
                    .setValue(person.getIdElement().getIdPart());
        } else if (told instanceof Encounter stay) {
            stay.setPeriod(Hospital.period(Hospital.WHEN, null));
        } else if (told instanceof org.hl7.fhir.r4.model.PractitionerRole role) {
            role.setPeriod(Hospital.period(null, Hospital.WHEN));
        }
    }

    private List<HttpResponse<String>> atOnce(int times, String body) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(times);
        try {
            List<Future<HttpResponse<String>>> calls = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                calls.add(senders.submit(() -> FhirSender.known().post(body)));
            }
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> call : calls) {
                answers.add(call.get());
            }
            return answers;
        } finally {
            senders.shutdownNow();
        }
    }

    private HttpResponse<String> post(AdverseEvent told, String format) throws IOException, InterruptedException {
        String body = format.equals(FhirSender.XML)
                ? FhirSender.R4.newXmlParser().encodeResourceToString(told)
                : FhirSender.R4.newJsonParser().encodeResourceToString(told);
        return sender.send("POST", "/AdverseEvent", format, body);
    }

    private HttpResponse<String> put(Resource told) throws IOException, InterruptedException {
        return sender.send(
                "PUT",
                "/" + told.fhirType() + "/" + told.getIdElement().getIdPart(),
                FhirSender.JSON,
                FhirSender.R4.newJsonParser().encodeResourceToString(told));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private static String path(String address) {
        return address.replaceAll(".*" + FhirSender.BASE, "");
    }
}
