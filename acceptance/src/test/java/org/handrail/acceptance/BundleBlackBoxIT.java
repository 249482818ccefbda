package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.handrail.database.Realm;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** Several resources sent at once: a transaction is stored whole or not at all, a batch entry by entry. */
class BundleBlackBoxIT {
    private final FhirSender sender = FhirSender.known();
    private final Hospital hospital = new Hospital();

    @Test
    void anEventWithEverythingThatItRefersToFindsItsPeople() {
        Bundle told = story("whole");
        Bundle answer = sender.client().transaction().withBundle(told).execute();
        assertThat(answer.getType()).isEqualTo(BundleType.TRANSACTIONRESPONSE);
        assertThat(answer.getEntry()).hasSameSizeAs(told.getEntry()).allSatisfy(entry -> {
            assertThat(entry.getResponse().getStatus()).startsWith("201");
            assertThat(entry.getResponse().getEtag()).isEqualTo("W/\"1\"");
            assertThat(entry.getResponse().getLastModified()).isNotNull();
            assertThat(entry.getResource()).isNull();
        });
        assertThat(answer.getEntry().stream()
                        .map(entry -> new IdType(entry.getResponse().getLocation()).getResourceType()))
                .as("in the order of the entries")
                .containsExactly("AdverseEvent", "Encounter", "PractitionerRole", "Practitioner", "Patient");
        Hospital.Involved said = hospital.linked(id(answer, 0));
        assertThat(said.linking()).isEqualTo("complete");
        assertThat(said.numbers()).containsExactly(hospital.id("whole"));
        AdverseEvent kept = read(AdverseEvent.class, id(answer, 0));
        assertThat(kept.getRecorder().getReference()).isEqualTo("PractitionerRole/" + id(answer, 2));
        assertThat(kept.getEncounter().getReference()).isEqualTo("Encounter/" + id(answer, 1));
        assertThat(kept.getSubject().getReference()).isEqualTo("Patient/" + id(answer, 4));
        assertThat(read(Encounter.class, id(answer, 1))
                        .getParticipantFirstRep()
                        .getIndividual()
                        .getReference())
                .isEqualTo("Practitioner/" + id(answer, 3));
    }

    @Test
    void aTransactionSentAgainChangesNothing() {
        Bundle told = story("again");
        Bundle first = sender.client().transaction().withBundle(told).execute();
        Bundle again = sender.client().transaction().withBundle(told).execute();
        assertThat(again.getEntry().stream().map(entry -> entry.getResponse().getLocation()))
                .containsExactlyElementsOf(first.getEntry().stream()
                        .map(entry -> entry.getResponse().getLocation())
                        .toList());
        assertThat(again.getEntry())
                .allSatisfy(entry -> assertThat(entry.getResponse().getStatus()).startsWith("200"));
    }

    @Test
    void theSameTransactionAtOnceEightTimesIsOneEventOnePersonAndOneOffer() throws Exception {
        String body = FhirSender.R4.newJsonParser().encodeResourceToString(story("eight"));
        List<HttpResponse<String>> answers = atOnce(8, () -> post(body));
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200));
        List<Bundle> parsed = answers.stream().map(BundleBlackBoxIT::bundle).toList();
        assertThat(parsed.stream().map(answer -> id(answer, 0)).distinct()).hasSize(1);
        assertThat(parsed.stream().map(answer -> id(answer, 3)).distinct()).hasSize(1);
        String event = id(parsed.get(0), 0);
        assertThat(hospital.linked(event).numbers()).containsExactly(hospital.id("eight"));
        assertThat(count(
                        Realm.EVENT,
                        "select count(*) from event.person_identifier where value = ?",
                        hospital.id("eight")))
                .isEqualTo(1);
        assertThat(count(
                        Realm.EVENT,
                        "select count(*) from event.adverse_event_version where event_id = ?::uuid",
                        event))
                .isEqualTo(1);
        assertThat(count(
                        Realm.EVENT,
                        "select count(*) from event.involvement where event_id = ?::uuid and offered_at is not null",
                        event))
                .isEqualTo(1);
    }

    @Test
    void oneWrongEntryLeavesNothingOfATransactionBehind() throws IOException, InterruptedException {
        Encounter unfindable = hospital.encounter("unfindable");
        unfindable
                .addParticipant()
                .setIndividual(
                        new Reference("Practitioner?identifier=" + Hospital.STAFF + "|" + hospital.id("nobody")));
        List<List<Object>> wrong = List.of(
                List.of(422, new Observation(), "Bundle.entry[1]"),
                List.of(412, unfindable, "Bundle.entry[1]"),
                List.of(422, hospital.event().setSubject(null), "Bundle.entry[1].resource.subject"));
        for (List<Object> one : wrong) {
            Practitioner person = hospital.practitioner("half");
            Bundle told = transaction(post(person), post((Resource) one.get(1)));
            HttpResponse<String> answer = post(json(told));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(one.get(0));
            OperationOutcome.OperationOutcomeIssueComponent issue =
                    FhirSender.outcome(answer).getIssueFirstRep();
            assertThat(issue.getExpression().get(0).getValue()).isEqualTo(one.get(2));
            assertThat(issue.getDiagnostics()).contains("Entry 1").containsPattern("Send|Leave|Name");
            assertThat(found("half")).isZero();
        }
    }

    @Test
    void aConditionalReferenceHasToMatchExactlyOne() throws IOException, InterruptedException {
        String asked = "Practitioner?identifier=" + Hospital.STAFF + "|" + hospital.id("asked");
        Encounter stay = hospital.encounter("asking");
        stay.addParticipant().setIndividual(new Reference(asked));
        assertThat(post(json(transaction(post(stay)))).statusCode()).isEqualTo(412);
        hospital.known("asked");
        Bundle answer = bundle(post(json(transaction(post(stay)))));
        assertThat(read(Encounter.class, id(answer, 0))
                        .getParticipantFirstRep()
                        .getIndividual()
                        .getReference())
                .isEqualTo("Practitioner/" + hospital.id("asked"));
        Practitioner namesake = hospital.practitioner("asked");
        namesake.setId(hospital.id("double"));
        hospital.put(namesake);
        stay.setPeriod(Hospital.period(Hospital.WHEN, null));
        HttpResponse<String> several = post(json(transaction(post(stay))));
        assertThat(several.statusCode()).isEqualTo(412);
        assertThat(several.body()).contains("several");
    }

    @Test
    void aConditionalReferenceMayMeanAnEntryOfTheSameBundle() {
        Encounter stay = hospital.encounter("inside");
        stay.addParticipant()
                .setIndividual(
                        new Reference("Practitioner?identifier=" + Hospital.STAFF + "|" + hospital.id("inside")));
        Bundle answer = sender.client()
                .transaction()
                .withBundle(transaction(post(stay), post(hospital.practitioner("inside"))))
                .execute();
        assertThat(read(Encounter.class, id(answer, 0))
                        .getParticipantFirstRep()
                        .getIndividual()
                        .getReference())
                .isEqualTo("Practitioner/" + id(answer, 1));
    }

    @Test
    void relativeAbsoluteAndVersionedReferencesMeanTheEntryWithThatFullUrl() {
        for (String sent : List.of(
                "Practitioner/p",
                "https://ehr.example/fhir/Practitioner/p",
                "https://ehr.example/fhir/Practitioner/p/_history/3")) {
            Practitioner person = hospital.practitioner("full" + sent.length());
            AdverseEvent event = hospital.event().setRecorder(new Reference(sent));
            Bundle told = transaction(post(event), post(person));
            told.getEntry().get(0).setFullUrl("https://ehr.example/fhir/AdverseEvent/e");
            told.getEntry().get(1).setFullUrl("https://ehr.example/fhir/Practitioner/p");
            Bundle answer = sender.client().transaction().withBundle(told).execute();
            assertThat(read(AdverseEvent.class, id(answer, 0)).getRecorder().getReference())
                    .as(sent)
                    .isEqualTo("Practitioner/" + id(answer, 1));
        }
    }

    @Test
    void puttingUnderOwnIdsNeedsNoFullUrl() {
        Practitioner person = hospital.practitioner("own");
        AdverseEvent event = hospital.event().setRecorder(new Reference("Practitioner/" + hospital.id("own")));
        event.setId(hospital.id("own-event"));
        Bundle answer = sender.client()
                .transaction()
                .withBundle(transaction(put(event), put(person)))
                .execute();
        assertThat(id(answer, 0)).isEqualTo(hospital.id("own-event"));
        assertThat(hospital.linked(hospital.id("own-event")).numbers()).containsExactly(hospital.id("own"));
    }

    @Test
    void conditionsOfEntriesAreHonoured() throws IOException, InterruptedException {
        hospital.known("known");
        Practitioner other = hospital.practitioner("known");
        other.getNameFirstRep().setFamily("Other");
        BundleEntryComponent create = post(other);
        create.getRequest().setIfNoneExist("identifier=" + Hospital.STAFF + "|" + hospital.id("known"));
        Bundle answer =
                sender.client().transaction().withBundle(transaction(create)).execute();
        assertThat(answer.getEntryFirstRep().getResponse().getStatus()).startsWith("200");
        assertThat(id(answer, 0)).isEqualTo(hospital.id("known"));
        assertThat(read(Practitioner.class, hospital.id("known"))
                        .getNameFirstRep()
                        .getFamily())
                .isNotEqualTo("Other");

        BundleEntryComponent stale = put(other);
        stale.getRequest().setIfMatch("W/\"7\"");
        HttpResponse<String> refused = post(json(transaction(stale)));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(412);
        stale.getRequest().setIfMatch("W/\"1\"");
        assertThat(bundle(post(json(transaction(stale))))
                        .getEntryFirstRep()
                        .getResponse()
                        .getEtag())
                .isEqualTo("W/\"2\"");

        BundleEntryComponent update = post(hospital.practitioner("known"));
        update.getResource().setId((String) null);
        update.getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl("Practitioner?identifier=" + Hospital.STAFF + "|" + hospital.id("known"));
        assertThat(bundle(post(json(transaction(update))))
                        .getEntryFirstRep()
                        .getResponse()
                        .getLocation())
                .isEqualTo("Practitioner/" + hospital.id("known") + "/_history/3");
    }

    @Test
    void anEventCanBeTakenBackInABundle() throws IOException, InterruptedException {
        AdverseEvent event = hospital.event();
        event.setId(hospital.id("withdrawn"));
        hospital.put(event);
        BundleEntryComponent delete = new BundleEntryComponent();
        delete.getRequest().setMethod(HTTPVerb.DELETE).setUrl("AdverseEvent/" + hospital.id("withdrawn"));
        Bundle failing = transaction(delete, post(new Observation()));
        assertThat(post(json(failing)).statusCode()).isEqualTo(422);
        assertThat(status("/AdverseEvent/" + hospital.id("withdrawn"))).isEqualTo(200);
        Bundle answer = bundle(post(json(transaction(post(hospital.practitioner("after")), delete))));
        assertThat(answer.getEntry().get(1).getResponse().getStatus()).startsWith("204");
        assertThat(status("/AdverseEvent/" + hospital.id("withdrawn"))).isEqualTo(410);
        delete.getRequest().setUrl("Practitioner/" + hospital.id("after"));
        assertThat(post(json(transaction(delete))).statusCode()).isEqualTo(405);
    }

    private int status(String path) throws IOException, InterruptedException {
        return sender.send("GET", path, null, null).statusCode();
    }

    @Test
    void anEventIsConditionalInABundleToo() throws IOException, InterruptedException {
        AdverseEvent event = hospital.event();
        String condition = "identifier=" + event.getIdentifier().getSystem() + "|"
                + event.getIdentifier().getValue();
        BundleEntryComponent create = post(event);
        create.getRequest().setIfNoneExist(condition);
        String first = id(bundle(post(json(transaction(create)))), 0);
        event.getEvent().setText("Fall from the chair");
        Bundle again = bundle(post(json(transaction(create))));
        assertThat(id(again, 0)).isEqualTo(first);
        assertThat(again.getEntryFirstRep().getResponse().getEtag())
                .as("known, so unchanged")
                .isEqualTo("W/\"1\"");
        create.getRequest().setMethod(HTTPVerb.PUT).setUrl("AdverseEvent?" + condition);
        create.getRequest().setIfNoneExist(null);
        Bundle updated = bundle(post(json(transaction(create))));
        assertThat(id(updated, 0)).isEqualTo(first);
        assertThat(updated.getEntryFirstRep().getResponse().getEtag()).isEqualTo("W/\"2\"");
    }

    @Test
    void theSameResourceTwiceInATransactionIsRefused() throws IOException, InterruptedException {
        AdverseEvent event = hospital.event();
        for (Bundle told : List.of(
                transaction(put(hospital.practitioner("twice")), put(hospital.practitioner("twice"))),
                transaction(post(event), post(event.copy())))) {
            HttpResponse<String> answer = post(json(told));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("Bundle.entry[1]", "entry 0");
        }
    }

    @Test
    void aBatchIsAnsweredEntryByEntry() throws IOException, InterruptedException {
        hospital.known("reader");
        Bundle told = transaction(
                post(hospital.practitioner("batched")),
                post(new Observation()),
                post(hospital.event().setSubject(null)),
                get("Practitioner/" + hospital.id("reader")),
                get("Practitioner/" + hospital.id("nobody")),
                get("Practitioner?identifier=" + Hospital.STAFF + "|" + hospital.id("batched")),
                get("Practitioner/" + hospital.id("put-later")),
                put(hospital.practitioner("put-later")));
        told.setType(BundleType.BATCH);
        Bundle answer = bundle(post(json(told)));
        assertThat(answer.getType()).isEqualTo(BundleType.BATCHRESPONSE);
        assertThat(answer.getEntry().stream()
                        .map(entry -> entry.getResponse().getStatus().substring(0, 3)))
                .containsExactly("201", "404", "422", "200", "404", "200", "200", "201");
        for (int wrong : new int[] {1, 2, 4}) {
            OperationOutcome outcome = (OperationOutcome)
                    answer.getEntry().get(wrong).getResponse().getOutcome();
            assertThat(outcome.getIssueFirstRep().getExpression().get(0).getValue())
                    .startsWith("Bundle.entry[" + wrong + "]");
        }
        assertThat(((Bundle) answer.getEntry().get(5).getResource()).getTotal())
                .as("reads come last")
                .isEqualTo(1);
    }

    @Test
    void anEntryOfAnotherVersionOfFhirIsRefusedByNameOfTheVersion() throws IOException, InterruptedException {
        HttpResponse<String> answer = post(
                """
                {"resourceType":"Bundle","type":"transaction","entry":[{"resource":
                {"resourceType":"AdverseEvent","status":"completed","actuality":"actual",
                 "subject":{"reference":"Patient/1"},"participant":[{"actor":{"reference":"Practitioner/1"}}]},
                 "request":{"method":"POST","url":"AdverseEvent"}}]}
                """);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("R5", "Bundle.entry[0].resource.status");
    }

    @Test
    void otherBundlesAreRefusedAndToldWhatToSend() throws IOException, InterruptedException {
        for (String type : List.of("message", "collection", "searchset", "history", "document")) {
            HttpResponse<String> answer = post("{\"resourceType\":\"Bundle\",\"type\":\"" + type + "\"}");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains(type, "transaction", "batch");
        }
        assertThat(post("{\"resourceType\":\"Patient\"}").statusCode()).isEqualTo(400);
        assertThat(post("{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[")
                        .statusCode())
                .isEqualTo(400);
        String entry = "{\"request\":{\"method\":\"GET\",\"url\":\"Practitioner/1\"}}";
        HttpResponse<String> tooMany = post("{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":["
                + String.join(",", java.util.Collections.nCopies(501, entry)) + "]}");
        assertThat(tooMany.statusCode()).isEqualTo(413);
        assertThat(tooMany.body()).contains("500");
    }

    @Test
    void aBundleCanComeAsXmlAndPreferIsFollowed() throws IOException, InterruptedException {
        Bundle told = story("xml");
        HttpResponse<String> answer = sender.send(
                "POST", "", FhirSender.XML, FhirSender.R4.newXmlParser().encodeResourceToString(told));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Bundle parsed = FhirSender.R4.newXmlParser().parseResource(Bundle.class, answer.body());
        assertThat(hospital.linked(id(parsed, 0)).numbers()).containsExactly(hospital.id("xml"));
        Bundle represented = sender.client()
                .transaction()
                .withBundle(told)
                .withAdditionalHeader("Prefer", "return=representation")
                .execute();
        assertThat(represented.getEntry().get(4).getResource()).isInstanceOf(Patient.class);
    }

    @Test
    void theBytesThatAreKeptOfAnEventAreThoseOfItsEntry() throws Exception {
        String event = FhirSender.R4.newJsonParser().setPrettyPrint(true).encodeResourceToString(hospital.event());
        Bundle answer = bundle(post("{\"resourceType\":\"Bundle\", \"type\":\"transaction\",\"entry\":[{\"resource\": "
                + event + " ,\"request\":{\"method\":\"POST\",\"url\":\"AdverseEvent\"}}]}"));
        try (Connection database = Server.running().database(Realm.EVENT);
                PreparedStatement question = database.prepareStatement(
                        "select m.sha256, m.body from event.received_message m join event.adverse_event_version v"
                                + " on v.message_id = m.id where v.event_id = ?::uuid")) {
            question.setString(1, id(answer, 0));
            try (ResultSet kept = question.executeQuery()) {
                assertThat(kept.next()).isTrue();
                byte[] sent = event.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                assertThat(kept.getBytes(1))
                        .isEqualTo(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(sent));
                assertThat(new String(kept.getBytes(2), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as("what a sender sent lies sealed")
                        .doesNotContain("AdverseEvent");
            }
        }
    }

    @Test
    void aRoleMayNameByIdentifierWhomTheSameBundleTells() throws SQLException, IOException {
        PractitionerRole role = hospital.role("logical", "logical", "nurse", null, null);
        role.setPractitioner(new Reference().setIdentifier(hospital.number("logical")));
        sender.client()
                .transaction()
                .withBundle(transaction(put(role), put(hospital.practitioner("logical"))))
                .execute();
        assertThat(count(
                        Realm.EVENT,
                        "select count(*) from event.placement where source_role_id = ?",
                        hospital.id("logical")))
                .isEqualTo(1);
    }

    @Test
    void organizationsAndRolesOfOneBundleAreOneUnit() throws SQLException, IOException {
        BundleEntryComponent ward =
                post(new org.hl7.fhir.r4.model.Organization().setName("Ward").addIdentifier(hospital.number("ward")));
        PractitionerRole role = hospital.role("works", "works", "nurse", null, null);
        role.setOrganization(new Reference(ward.getFullUrl()));
        PractitionerRole other = hospital.role("works-too", "works", "nurse", null, null);
        other.setOrganization(new Reference().setIdentifier(hospital.number("ward")));
        sender.client()
                .transaction()
                .withBundle(transaction(put(role), put(other), put(hospital.practitioner("works")), ward))
                .execute();
        assertThat(count(
                        Realm.EVENT,
                        "select count(*) from event.placement p join event.unit_identifier u on u.unit_id = p.unit_id"
                                + " where u.value = ?",
                        hospital.id("ward")))
                .isEqualTo(2);
    }

    /** An event, its encounter, who recorded it in which role, and the patient; every reference is a urn:uuid. */
    private Bundle story(String name) {
        BundleEntryComponent patient = post(new Patient()
                .addIdentifier(hospital.number(name + "-patient"))
                .addName(new org.hl7.fhir.r4.model.HumanName().setFamily("Somebody")));
        BundleEntryComponent person = post(hospital.practitioner(name));
        person.getRequest().setIfNoneExist("identifier=" + Hospital.STAFF + "|" + hospital.id(name));
        PractitionerRole role = hospital.role(name + "-role", name, "nurse", Hospital.WHEN, null);
        role.setPractitioner(new Reference(person.getFullUrl()));
        BundleEntryComponent work = post(role);
        Encounter stay = hospital.encounter(name + "-stay");
        stay.setSubject(new Reference(patient.getFullUrl()));
        stay.addParticipant().setIndividual(new Reference(person.getFullUrl()));
        BundleEntryComponent encounter = post(stay);
        AdverseEvent event = hospital.event()
                .setSubject(new Reference(patient.getFullUrl()))
                .setEncounter(new Reference(encounter.getFullUrl()))
                .setRecorder(new Reference(work.getFullUrl()))
                .addContributor(new Reference(person.getFullUrl()));
        return transaction(post(event), encounter, work, person, patient);
    }

    private static Bundle transaction(BundleEntryComponent... entries) {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        for (BundleEntryComponent entry : entries) {
            bundle.addEntry(entry);
        }
        return bundle;
    }

    private static BundleEntryComponent post(Resource told) {
        BundleEntryComponent entry = new BundleEntryComponent()
                .setFullUrl("urn:uuid:" + UUID.randomUUID())
                .setResource(told);
        entry.getRequest().setMethod(HTTPVerb.POST).setUrl(told.fhirType());
        return entry;
    }

    private static BundleEntryComponent put(Resource told) {
        BundleEntryComponent entry = new BundleEntryComponent().setResource(told);
        entry.getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl(told.fhirType() + "/" + told.getIdElement().getIdPart());
        return entry;
    }

    private static BundleEntryComponent get(String url) {
        BundleEntryComponent entry = new BundleEntryComponent();
        entry.getRequest().setMethod(HTTPVerb.GET).setUrl(url);
        return entry;
    }

    private int found(String name) {
        return sender.client()
                .search()
                .forResource(Practitioner.class)
                .where(Practitioner.IDENTIFIER.exactly().systemAndCode(Hospital.STAFF, hospital.id(name)))
                .returnBundle(Bundle.class)
                .execute()
                .getTotal();
    }

    private <T extends Resource> T read(Class<T> type, String id) {
        return sender.client().read().resource(type).withId(id).execute();
    }

    private HttpResponse<String> post(String json) throws IOException, InterruptedException {
        return sender.send("POST", "", FhirSender.JSON, json);
    }

    private static String json(Bundle bundle) {
        return FhirSender.R4.newJsonParser().encodeResourceToString(bundle);
    }

    private static Bundle bundle(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return FhirSender.R4.newJsonParser().parseResource(Bundle.class, answer.body());
    }

    private static String id(Bundle answer, int entry) {
        return new IdType(answer.getEntry().get(entry).getResponse().getLocation()).getIdPart();
    }

    private static long count(Realm realm, String sql, String parameter) throws SQLException, IOException {
        try (Connection database = Server.running().database(realm);
                PreparedStatement question = database.prepareStatement(sql)) {
            question.setString(1, parameter);
            try (ResultSet answer = question.executeQuery()) {
                answer.next();
                return answer.getLong(1);
            }
        }
    }

    /** A call that may fail as calls do. */
    interface Call {
        HttpResponse<String> answer() throws IOException, InterruptedException;
    }

    static List<HttpResponse<String>> atOnce(int times, Call call) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(times);
        try {
            List<Future<HttpResponse<String>>> calls = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                calls.add(senders.submit(call::answer));
            }
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> one : calls) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            senders.shutdownNow();
        }
    }
}
