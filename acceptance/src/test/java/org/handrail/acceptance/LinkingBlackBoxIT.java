package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.handrail.acceptance.Hospital.Involved;
import org.handrail.acceptance.Hospital.Person;
import org.handrail.database.Realm;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.AdverseEvent.AdverseEventActuality;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** Who was involved: every way in which an event can name staff leads to the person, with its evidence. */
class LinkingBlackBoxIT {
    private static final Set<String> ROLES =
            Set.of("harmed", "actor", "responder", "supervisor", "witness", "student", "support-staff", "recorder");
    private static final Set<String> METHODS =
            Set.of("literal", "identifier", "contained", "conditional", "display", "manual");

    private final Hospital hospital = new Hospital();

    @Test
    void theRecorderIsFoundByReference() {
        Involved said = hospital.involvedIn(hospital.event().setRecorder(hospital.known("recorder")));
        assertThat(said.linking()).isEqualTo("complete");
        assertThat(said.staff())
                .containsExactly(
                        new Person(hospital.id("recorder"), "recorder", "recorder", "literal", "high", "proposed"));
    }

    @Test
    void aVersionedOrAbsoluteReferenceMeansTheSamePerson() {
        Reference person = hospital.known("versioned");
        String absolute = Server.running()
                .at(FhirSender.BASE + "/" + person.getReference())
                .toString();
        for (String sent : List.of(person.getReference() + "/_history/1", absolute)) {
            AdverseEvent event = hospital.event().addContributor(new Reference(sent));
            assertThat(hospital.involvedIn(event).numbers()).as(sent).containsExactly(hospital.id("versioned"));
        }
    }

    @Test
    void aContributorIsFoundByIdentifier() {
        hospital.known("witness");
        AdverseEvent event = hospital.event()
                .addContributor(new Reference().setType("Practitioner").setIdentifier(hospital.number("witness")));
        assertThat(hospital.involvedIn(event).staff())
                .containsExactly(new Person(
                        hospital.id("witness"), "actor", "contributor[0]", "identifier", "high", "proposed"));
    }

    @Test
    void aSearchInsteadOfAReferenceFindsThePerson() {
        hospital.known("searched");
        AdverseEvent event = hospital.event()
                .addContributor(
                        new Reference("Practitioner?identifier=" + Hospital.STAFF + "|" + hospital.id("searched")));
        Involved said = hospital.involvedIn(event);
        assertThat(said.person(hospital.number("searched")).method()).isEqualTo("conditional");
    }

    @Test
    void aContainedPractitionerIsFoundByTheIdentifierInside() {
        hospital.known("inside");
        Practitioner inside = new Practitioner();
        inside.setId("p1");
        inside.addIdentifier(hospital.number("inside"));
        AdverseEvent event = hospital.event();
        event.addContained(inside);
        event.addContributor(new Reference("#p1"));
        assertThat(hospital.involvedIn(event).staff())
                .containsExactly(
                        new Person(hospital.id("inside"), "actor", "contributor[0]", "contained", "high", "proposed"));
    }

    @Test
    void aPractitionerRoleLeadsToThePersonEvenWhenTheRoleHasEnded() {
        hospital.known("moved");
        hospital.put(hospital.role(
                "former",
                "moved",
                "nurse",
                Hospital.WHEN.minus(Duration.ofDays(400)),
                Hospital.WHEN.minus(Duration.ofDays(30))));
        AdverseEvent event =
                hospital.event().addContributor(new Reference("PractitionerRole/" + hospital.id("former")));
        assertThat(hospital.involvedIn(event).numbers()).containsExactly(hospital.id("moved"));
    }

    @Test
    void somebodyIsPlacedWhereTheyWorkedWhenItHappened() throws SQLException, IOException {
        Reference person = hospital.known("rotating");
        Duration month = Duration.ofDays(30);
        Instant when = Hospital.WHEN;
        hospital.put(hospital.role(
                "before", "rotating", "then-before", when.minus(month.multipliedBy(4)), when.minus(month)));
        hospital.put(hospital.role(
                "during", "rotating", "at-the-time", when.minus(month).plusSeconds(90_000), when.plusSeconds(90_000)));
        hospital.put(hospital.role("now", "rotating", "by-now", when.plusSeconds(200_000), null));
        String event = hospital.involvedIn(hospital.event().setRecorder(person)).id();
        try (Connection database = Server.running().database(Realm.EVENT);
                PreparedStatement question =
                        database.prepareStatement("select i.profession_code, u.value from event.involvement i"
                                + " left join event.unit u on u.id = i.unit_id where i.event_id = ?::uuid")) {
            question.setString(1, event);
            try (ResultSet placed = question.executeQuery()) {
                assertThat(placed.next()).isTrue();
                assertThat(placed.getString(1)).isEqualTo("at-the-time");
                assertThat(placed.getString(2)).isEqualTo(hospital.id("during"));
            }
        }
    }

    @Test
    void aMemberOfStaffWhoWasHurtIsInvolvedAsSuch() {
        AdverseEvent event = hospital.event().setSubject(hospital.known("hurt"));
        assertThat(hospital.involvedIn(event).staff())
                .containsExactly(new Person(hospital.id("hurt"), "harmed", "subject", "literal", "high", "proposed"));
    }

    @Test
    void aStudentIsInvolvedAsAStudentWhateverTheyDid() {
        Practitioner student = hospital.practitioner("student");
        student.getMeta().addTag().setSystem("urn:handrail:employment-kind").setCode("STUDENT");
        hospital.put(student);
        AdverseEvent event = hospital.event().setRecorder(new Reference("Practitioner/" + hospital.id("student")));
        assertThat(hospital.involvedIn(event).person(hospital.number("student")).role())
                .isEqualTo("student");
    }

    @Test
    void onlyThoseWereInvolvedWhoTookPartInTheEncounterAtTheTime() {
        Instant when = Hospital.WHEN;
        Duration hour = Duration.ofHours(1);
        Encounter stay = hospital.encounter("stay");
        stay.setPeriod(Hospital.period(when.minus(Duration.ofDays(9)), null));
        takesPart(stay, "there", when.minus(hour), when.plus(hour));
        takesPart(stay, "gone", when.minus(hour.multipliedBy(9)), when.minus(hour));
        takesPart(stay, "later", when.plus(hour), when.plus(hour.multipliedBy(9)));
        hospital.put(stay);
        AdverseEvent event = hospital.event().setEncounter(new Reference("Encounter/" + hospital.id("stay")));
        Involved said = hospital.involvedIn(event);
        assertThat(said.numbers()).containsExactly(hospital.id("there"));
        Person there = said.staff().get(0);
        assertThat(there.path()).startsWith("Encounter.participant[0]");
        assertThat(there.confidence()).isEqualTo("medium");
    }

    @Test
    void aParticipantWithoutAnyTimeIsOnlySuggested() {
        Encounter stay = hospital.encounter("timeless");
        takesPart(stay, "someone", null, null);
        hospital.put(stay);
        AdverseEvent event = hospital.event().setEncounter(new Reference("Encounter/" + hospital.id("timeless")));
        assertSuggested(hospital.involvedIn(event), "someone");
    }

    @Test
    void aLongStayOnlySuggestsThoseWithoutATimeOfTheirOwnAShortOneLinksThem() {
        Encounter week = hospital.encounter("week");
        week.setPeriod(
                Hospital.period(Hospital.WHEN.minus(Duration.ofDays(5)), Hospital.WHEN.plus(Duration.ofDays(2))));
        takesPart(week, "of-the-week", null, null);
        hospital.put(week);
        Encounter visit = hospital.encounter("visit");
        visit.setPeriod(
                Hospital.period(Hospital.WHEN.minus(Duration.ofHours(2)), Hospital.WHEN.plus(Duration.ofHours(2))));
        takesPart(visit, "of-the-visit", null, null);
        hospital.put(visit);
        assertSuggested(
                hospital.involvedIn(hospital.event().setEncounter(new Reference("Encounter/" + hospital.id("week")))),
                "of-the-week");
        Involved linked =
                hospital.involvedIn(hospital.event().setEncounter(new Reference("Encounter/" + hospital.id("visit"))));
        assertThat(linked.linking()).isEqualTo("complete");
        assertThat(linked.person(hospital.number("of-the-visit")).decision()).isEqualTo("proposed");
    }

    @Test
    void aSuggestionIsOfferedNothing() throws SQLException, IOException {
        Encounter stay = hospital.encounter("open");
        takesPart(stay, "maybe", null, null);
        hospital.put(stay);
        String event = hospital.involvedIn(
                        hospital.event().setEncounter(new Reference("Encounter/" + hospital.id("open"))))
                .id();
        assertThat(one(
                        "select count(*) from event.involvement where event_id = ?::uuid and offered_at is not null",
                        event))
                .isEqualTo("0");
    }

    @Test
    void aReferenceThatContradictsItselfIsOnlySuggested() {
        Reference device = hospital.known("contradicted").setType("Device");
        assertSuggested(hospital.involvedIn(hospital.event().addContributor(device)), "contradicted");
    }

    @Test
    void identifiersThatLeadToTwoPeopleLinkNeitherAndSuggestBoth() {
        Reference one = hospital.known("one");
        hospital.known("two");
        Involved said = hospital.involvedIn(hospital.event().addContributor(one.setIdentifier(hospital.number("two"))));
        assertThat(said.linking()).isEqualTo("needs-review");
        assertThat(said.staff()).hasSize(2).allSatisfy(person -> {
            assertThat(person.confidence()).isEqualTo("low");
            assertThat(person.decision()).isEqualTo("proposed");
        });
    }

    @Test
    void severalIdentifiersOfOnePersonAreOnePerson() {
        Practitioner person = hospital.practitioner("several");
        person.addIdentifier().setSystem("urn:acceptance:licence").setValue(hospital.id("licence"));
        hospital.put(person);
        Practitioner inside = new Practitioner();
        inside.setId("p1");
        inside.addIdentifier().setValue("without system " + hospital.id("x"));
        inside.addIdentifier(hospital.number("several"));
        inside.addIdentifier().setSystem("urn:acceptance:licence").setValue(hospital.id("licence"));
        AdverseEvent event = hospital.event();
        event.addContained(inside);
        event.addContributor(new Reference("#p1"));
        Involved said = hospital.involvedIn(event);
        assertThat(said.linking()).isEqualTo("complete");
        assertThat(said.numbers()).hasSize(1);
    }

    @Test
    void aNumberWithoutItsSystemIsOnlySuggested() {
        hospital.known("bare");
        Identifier bare = new Identifier().setValue(hospital.id("bare"));
        assertSuggested(
                hospital.involvedIn(hospital.event().addContributor(new Reference().setIdentifier(bare))), "bare");
    }

    @Test
    void threeLevelsOfContainedResourcesLeadToThePerson() {
        hospital.known("deep");
        AdverseEvent event = hospital.event();
        Practitioner person = new Practitioner();
        person.setId("p");
        person.addIdentifier(hospital.number("deep"));
        PractitionerRole role = new PractitionerRole();
        role.setId("r");
        role.setPractitioner(new Reference("#p"));
        Encounter stay = new Encounter();
        stay.setId("e");
        stay.setStatus(Encounter.EncounterStatus.FINISHED);
        stay.setPeriod(Hospital.period(Hospital.WHEN, Hospital.WHEN));
        stay.addParticipant().setIndividual(new Reference("#r"));
        event.addContained(person).addContained(role).addContained(stay);
        event.setEncounter(new Reference("#e"));
        Involved said = hospital.involvedIn(event);
        assertThat(said.person(hospital.number("deep")).path()).isEqualTo("Encounter.participant[0].individual");
        assertThat(said.person(hospital.number("deep")).method()).isEqualTo("contained");
    }

    @Test
    void participantsOfANewerVersionOfFhirAreFoundInTheirExtension() {
        for (String url : List.of(
                "http://hl7.org/fhir/5.0/StructureDefinition/extension-AdverseEvent.participant",
                "http://hl7.org/fhir/uv/ae-research-backport-ig/StructureDefinition/participant")) {
            Extension participant = new Extension(url);
            participant.addExtension(
                    "function",
                    new CodeableConcept()
                            .addCoding(new Coding(
                                    "http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "WIT", null)));
            participant.addExtension("actor", hospital.known("seen"));
            AdverseEvent event = hospital.event();
            event.addExtension(participant);
            assertThat(hospital.involvedIn(event).staff())
                    .containsExactly(new Person(
                            hospital.id("seen"), "witness", "extension[0].actor", "literal", "high", "proposed"));
        }
    }

    @Test
    void whoJudgedTheEventIsNotInvolvedAndWhoActedInsideItIs() {
        AdverseEvent event = hospital.event();
        Procedure done = new Procedure();
        done.setId("done");
        done.setStatus(Procedure.ProcedureStatus.COMPLETED);
        done.setSubject(new Reference("Patient/p-1"));
        done.addPerformer().setActor(hospital.known("surgeon"));
        event.addContained(done);
        event.addSuspectEntity()
                .setInstance(new Reference("#done"))
                .addCausality()
                .setAuthor(hospital.known("assessor"));
        Involved said = hospital.involvedIn(event);
        assertThat(said.numbers()).containsExactly(hospital.id("surgeon"));
        assertThat(said.linking()).isEqualTo("complete");
    }

    @Test
    void aReporterWithoutNameWaitsForAHumanAndGivesTheRole() throws SQLException, IOException {
        Extension details = new Extension(
                "https://psims-uat.azure-api.net/taxonomy/fhir/StructureDefinition/practitioner-details-5");
        details.addExtension("ReporterType", new CodeType("3"));
        details.addExtension("ReporterRole", new CodeType("5"));
        details.addExtension("ReporterInvolvement", new CodeType("1"));
        Practitioner reporter = new Practitioner();
        reporter.setId("practitioner1");
        reporter.addExtension(details);
        AdverseEvent event = hospital.event().setRecorder(new Reference("#practitioner1"));
        event.addContained(reporter);
        Involved said = hospital.involvedIn(event);
        assertThat(said.linking()).isEqualTo("needs-review");
        assertThat(said.staff()).isEmpty();
        assertThat(one("select role_hint || ' ' || hint from event.mention where event_id = ?::uuid", said.id()))
                .isEqualTo("WITNESS staff-type:5;involvement:1");
    }

    private static void assertSuggested(Involved said, String name) {
        assertThat(said.linking()).isEqualTo("needs-review");
        assertThat(said.staff()).singleElement().satisfies(person -> {
            assertThat(person.number()).startsWith(name);
            assertThat(person.confidence()).isEqualTo("low");
            assertThat(person.decision()).isEqualTo("proposed");
        });
    }

    private static String one(String sql, String event) throws SQLException, IOException {
        try (Connection database = Server.running().database(Realm.EVENT);
                PreparedStatement question = database.prepareStatement(sql)) {
            question.setString(1, event);
            try (ResultSet answer = question.executeQuery()) {
                assertThat(answer.next()).isTrue();
                return answer.getString(1);
            }
        }
    }

    @Test
    void onePersonNamedTwiceIsInvolvedOnceByTheBestEvidence() {
        Reference person = hospital.known("twice");
        AdverseEvent event = hospital.event().setRecorder(person).addContributor(person.copy());
        List<Person> staff = hospital.involvedIn(event).staff();
        assertThat(staff).hasSize(1);
        assertThat(staff.get(0).role()).isEqualTo("actor");
    }

    @Test
    void aNearMissIsLinkedLikeAnyOtherEvent() {
        AdverseEvent event =
                hospital.event().setActuality(AdverseEventActuality.POTENTIAL).setRecorder(hospital.known("near"));
        Involved said = hospital.involvedIn(event);
        assertThat(said.linking()).isEqualTo("complete");
        assertThat(said.numbers()).containsExactly(hospital.id("near"));
    }

    @Test
    void anEventInWhichNobodyIsFoundNeedsReview() {
        AdverseEvent nobody = hospital.event();
        AdverseEvent stranger = hospital.event().setRecorder(new Reference("Practitioner/" + hospital.id("stranger")));
        AdverseEvent onlyAName = hospital.event().addContributor(new Reference().setDisplay("Somebody Else"));
        for (AdverseEvent event : List.of(nobody, stranger, onlyAName)) {
            Involved said = hospital.involvedIn(event);
            assertThat(said.linking()).isEqualTo("needs-review");
            assertThat(said.staff()).isEmpty();
        }
    }

    @Test
    void somebodyToldOfAfterTheEventIsFoundThen() {
        AdverseEvent event = hospital.event().setRecorder(new Reference("Practitioner/" + hospital.id("late")));
        String id = hospital.involvedIn(event).id();
        hospital.known("late");
        Involved said = hospital.linked(id);
        for (int tries = 0; tries < 100 && said.staff().isEmpty(); tries++) {
            Server.pause();
            said = hospital.linked(id);
        }
        assertThat(said.numbers()).containsExactly(hospital.id("late"));
        assertThat(said.linking()).isEqualTo("complete");
    }

    @Test
    void patientsRelativesAndDevicesNeverBecomeStaff() {
        AdverseEvent event = hospital.event()
                .setRecorder(new Reference("RelatedPerson/r-1"))
                .addContributor(new Reference("Device/d-1"))
                .addContributor(hospital.known("staff"));
        Involved said = hospital.involvedIn(event);
        assertThat(said.numbers()).containsExactly(hospital.id("staff"));
        assertThat(said.linking()).isEqualTo("complete");
    }

    @Test
    void theAnswerHasExactlyThePartsThatWerePromised() throws Exception {
        AdverseEvent event = hospital.event().setRecorder(hospital.known("one")).addContributor(hospital.known("two"));
        Involved said = hospital.involvedIn(event);
        assertThat(said.answer().getParameter().stream().map(ParametersParameterComponent::getName))
                .containsExactly("linking", "staff", "staff");
        assertThat(said.answer().getParameter("linking").getValue().fhirType()).isEqualTo("code");
        for (ParametersParameterComponent staff : said.answer().getParameter().subList(1, 3)) {
            assertThat(staff.getPart().stream()
                            .map(part -> part.getName() + " " + part.getValue().fhirType()))
                    .containsExactly(
                            "person Reference",
                            "role code",
                            "path string",
                            "method code",
                            "confidence code",
                            "decision code");
            Reference person = (Reference) Person.part(staff, "person").getValue();
            Identifier number = person.getIdentifier();
            assertThat(number.getSystem()).isEqualTo(Hospital.STAFF);
            assertThat(person.getDisplay()).isNotBlank();
            assertThat(ROLES).contains(Person.of(staff).role());
            assertThat(METHODS).contains(Person.of(staff).method());
        }
        HttpResponse<String> raw =
                FhirSender.known().send("GET", "/AdverseEvent/" + said.id() + "/$involved-staff", null, null);
        assertThat(raw.statusCode()).isEqualTo(200);
        assertThat(raw.body().replace(Hospital.STAFF, "").toLowerCase(Locale.ROOT))
                .doesNotContain("support", "offer", "case", "accept", "declin", "referral", "peer", "patient");
    }

    @Test
    void theAnswerCanBeHadAsXmlToo() throws Exception {
        Involved said = hospital.involvedIn(hospital.event().setRecorder(hospital.known("xml")));
        HttpResponse<String> raw = FhirSender.known()
                .send("GET", "/AdverseEvent/" + said.id() + "/$involved-staff?_format=xml", null, null);
        assertThat(raw.statusCode()).isEqualTo(200);
        assertThat(raw.body()).startsWith("<").contains("<valueCode value=\"complete\"", hospital.id("xml"));
    }

    private void takesPart(Encounter stay, String name, Instant from, Instant until) {
        Encounter.EncounterParticipantComponent participant =
                stay.addParticipant().setIndividual(hospital.known(name));
        if (from != null) {
            participant.setPeriod(Hospital.period(from, until));
        }
    }
}
