package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.handrail.acceptance.Hospital.Involved;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an event refers to and was not sent is read from the sender's own server, and goes in by the same door. */
class FetchBlackBoxIT {
    private static OwnEhr ehr;
    private final Hospital hospital = new Hospital();

    @BeforeAll
    static void start() throws IOException {
        int port = Server.running().ehrPort();
        assumeTrue(port != 0, "the server was not told of a sender's own server");
        ehr = new OwnEhr(port);
    }

    @AfterAll
    static void stop() {
        if (ehr != null) {
            ehr.stop();
        }
    }

    @Test
    void whoWasNotToldIsFetchedAndReducedLikeWhatIsPushed() {
        Practitioner person = hospital.practitioner("fetched");
        person.addTelecom().setValue("+33 1 23 45 67 89");
        ehr.has(person);
        Involved said = untilFound(hospital.event().setRecorder(to(person)));
        assertThat(said.numbers()).containsExactly(hospital.id("fetched"));
        Practitioner kept = FhirSender.known()
                .client()
                .read()
                .resource(Practitioner.class)
                .withId(hospital.id("fetched"))
                .execute();
        assertThat(kept.getTelecom()).isEmpty();
        assertThat(kept.getMeta().getTag("http://terminology.hl7.org/CodeSystem/v3-ObservationValue", "SUBSETTED"))
                .isNotNull();
        assertThat(ehr.asked())
                .contains("/fhir/Practitioner/" + hospital.id("fetched") + " Bearer " + Server.EHR_SECRET);
    }

    @Test
    void aRoleLeadsOnToItsPractitioner() {
        Practitioner person = hospital.practitioner("behind");
        PractitionerRole role = hospital.role("role", "behind", "nurse", null, null);
        ehr.has(person);
        ehr.has(role);
        assertThat(untilFound(hospital.event().addContributor(to(role))).numbers())
                .containsExactly(hospital.id("behind"));
    }

    @Test
    void aStayLeadsOnToThoseWhoTookPart() {
        Practitioner person = hospital.practitioner("there");
        Encounter stay = hospital.encounter("stay");
        stay.addParticipant()
                .setIndividual(to(person))
                .setPeriod(Hospital.period(Hospital.WHEN.minus(Duration.ofHours(1)), null));
        ehr.has(person);
        ehr.has(stay);
        assertThat(untilFound(hospital.event().setEncounter(to(stay))).numbers())
                .containsExactly(hospital.id("there"));
    }

    @Test
    void aSlowServerDelaysNoAcceptance() throws InterruptedException {
        Practitioner person = hospital.practitioner("late");
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch accepted = new CountDownLatch(1);
        ehr.has("Practitioner/" + hospital.id("late"), () -> {
            asked.countDown();
            await(accepted);
            return OwnEhr.json(person);
        });
        AdverseEvent first = hospital.event().setRecorder(to(person));
        String id = FhirSender.known()
                .client()
                .create()
                .resource(first)
                .execute()
                .getId()
                .getIdPart();
        asked.await();
        AdverseEvent other = hospital.event().setRecorder(hospital.known("someone"));
        assertThat(hospital.involvedIn(other).linking()).isEqualTo("complete");
        assertThat(hospital.linked(id).linking()).isEqualTo("needs-review");
        accepted.countDown();
        assertThat(untilFound(id).numbers()).containsExactly(hospital.id("late"));
    }

    @Test
    void aServerThatLiesBringsNobodyIn() throws InterruptedException {
        Practitioner other = hospital.practitioner("other");
        ehr.has("Practitioner/" + hospital.id("asked"), () -> OwnEhr.json(other));
        ehr.has(
                "Practitioner/" + hospital.id("patient"),
                () -> OwnEhr.json(new Patient().setId(hospital.id("patient"))));
        for (String name : List.of("asked", "patient")) {
            AdverseEvent event = hospital.event().setRecorder(new Reference("Practitioner/" + hospital.id(name)));
            String id = hospital.involvedIn(event).id();
            untilAsked(name);
            assertThat(hospital.linked(id).staff()).isEmpty();
            assertThat(hospital.linked(id).linking()).isEqualTo("needs-review");
        }
    }

    @Test
    void anotherServerIsNeverAskedHoweverTheReferenceNamesIt() throws IOException, InterruptedException {
        OwnEhr elsewhere = new OwnEhr(0);
        try {
            Practitioner person = hospital.practitioner("elsewhere");
            elsewhere.has(person);
            ehr.has(person);
            Practitioner marker = hospital.practitioner("marker");
            ehr.has(marker);
            Reference foreign = new Reference(
                    "http://127.0.0.1:" + elsewhere.port() + "/fhir/Practitioner/" + hospital.id("elsewhere"));
            Involved said = hospital.involvedIn(hospital.event().setRecorder(foreign));
            assertThat(said.linking()).isEqualTo("needs-review");
            untilFound(hospital.event().setRecorder(to(marker)));
            assertThat(elsewhere.asked()).isEmpty();
            assertThat(ehr.asked()).noneMatch(asked -> asked.contains(hospital.id("elsewhere")));
            assertThat(hospital.linked(said.id()).staff()).isEmpty();
        } finally {
            elsewhere.stop();
        }
    }

    private Involved untilFound(AdverseEvent event) {
        return untilFound(hospital.involvedIn(event).id());
    }

    private Involved untilFound(String id) {
        Involved said = hospital.linked(id);
        for (int tries = 0; tries < 150 && said.staff().isEmpty(); tries++) {
            Server.pause();
            said = hospital.linked(id);
        }
        return said;
    }

    private void untilAsked(String name) {
        for (int tries = 0; tries < 100; tries++) {
            if (ehr.asked().stream().anyMatch(asked -> asked.contains(hospital.id(name)))) {
                Server.pause();
                return;
            }
            Server.pause();
        }
        throw new AssertionError("Never asked for " + name);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Reference to(Resource resource) {
        return new Reference(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
    }
}
