package org.handrail.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.handrail.adverseevent.AcceptEvent;
import org.handrail.adverseevent.ActorType;
import org.handrail.adverseevent.Actuality;
import org.handrail.adverseevent.InvolvedAs;
import org.handrail.adverseevent.MatchMethod;
import org.handrail.adverseevent.Mention;
import org.handrail.adverseevent.TriggerFamily;
import org.handrail.staff.Identifier;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
    private static final FhirContext R4 = StrictR4.context();
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private final EventReader reader =
            new EventReader(R4, Clock.fixed(NOW, ZoneOffset.UTC), new Times(ZoneId.of("Europe/Paris")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Practitioner/9",
                "http://ehr.example/fhir/Practitioner/9",
                "Practitioner/9/_history/2",
                "http://ehr.example/fhir/Practitioner/9/_history/2"
            })
    void everyLiteralFormLeadsToTheSendersId(String reference) {
        Mention mention = only("'recorder':{'reference':'" + reference + "'}");
        assertThat(mention.method()).isEqualTo(MatchMethod.LITERAL);
        assertThat(mention.resourceType()).isEqualTo("Practitioner");
        assertThat(mention.resourceId()).isEqualTo("9");
        assertThat(mention.referenceSent()).isEqualTo(reference);
        assertThat(mention.roleHint()).isEqualTo(InvolvedAs.RECORDER);
    }

    @Test
    void anIdentifierIsEnough() {
        Mention mention = only("'contributor':[{'identifier':{'system':'urn:n','value':'7'}}]");
        assertThat(mention.method()).isEqualTo(MatchMethod.IDENTIFIER);
        assertThat(mention.actorType()).isEqualTo(ActorType.UNKNOWN);
        assertThat(mention.identifiers()).containsExactly(new Identifier("urn:n", "7"));
        assertThat(mention.path()).isEqualTo("contributor[0]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Practitioner?identifier=urn:n|7", "http://e.org/Practitioner?active=true&identifier=urn:n%7C7"})
    void aSearchInsteadOfAReferenceIsUnderstood(String reference) {
        Mention mention = only("'recorder':{'reference':'" + reference + "'}");
        assertThat(mention.method()).isEqualTo(MatchMethod.CONDITIONAL);
        assertThat(mention.actorType()).isEqualTo(ActorType.PRACTITIONER);
        assertThat(mention.identifiers()).containsExactly(new Identifier("urn:n", "7"));
    }

    @Test
    void containedStaffAreKnownByTheirIdentifier() {
        Mention mention = only("'contained':[{'resourceType':'Practitioner','id':'p','identifier':[{'system':'urn:n',"
                + "'value':'7'}]}],'recorder':{'reference':'#p'}");
        assertThat(mention.method()).isEqualTo(MatchMethod.CONTAINED);
        assertThat(mention.identifiers()).containsExactly(new Identifier("urn:n", "7"));
        assertThat(mention.resourceId()).isNull();
    }

    @Test
    void aContainedRoleLeadsToItsContainedPractitioner() {
        Mention mention =
                only("'contained':[{'resourceType':'PractitionerRole','id':'r','practitioner':{'reference':'#p'}},"
                        + "{'resourceType':'Practitioner','id':'p','identifier':[{'system':'urn:n','value':'7'}]}],"
                        + "'contributor':[{'reference':'#r'}]");
        assertThat(mention.method()).isEqualTo(MatchMethod.CONTAINED);
        assertThat(mention.identifiers()).containsExactly(new Identifier("urn:n", "7"));
    }

    @Test
    void aContainedRoleLeadsToAPractitionerOutside() {
        Mention mention = only("'contained':[{'resourceType':'PractitionerRole','id':'r','practitioner':{'reference':"
                + "'Practitioner/9'}}],'contributor':[{'reference':'#r'}]");
        assertThat(mention.resourceType()).isEqualTo("Practitioner");
        assertThat(mention.resourceId()).isEqualTo("9");
    }

    @Test
    void aNameAloneIsKeptForAHuman() {
        Mention mention = only("'recorder':{'display':'Nurse Ratched'}");
        assertThat(mention.method()).isEqualTo(MatchMethod.DISPLAY);
        assertThat(mention.display()).isEqualTo("Nurse Ratched");
    }

    @Test
    void aReferenceThatLeadsNowhereIsKeptToo() {
        assertThat(only("'recorder':{'reference':'#gone'}").resourceId()).isNull();
        assertThat(only("'recorder':{'reference':'urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0'}")
                        .resourceId())
                .isNull();
    }

    @Test
    void devicesPatientsAndRelativesAreNeverStaffAndLoseTheirName() {
        List<Mention> mentions = mentions("'contributor':[{'reference':'Device/1','display':'Pump'}],"
                + "'recorder':{'reference':'RelatedPerson/2','display':'A daughter'}");
        assertThat(mentions)
                .extracting(Mention::actorType, Mention::display)
                .containsExactly(tuple(ActorType.OTHER, null), tuple(ActorType.OTHER, null));
    }

    @Test
    void aHurtMemberOfStaffIsTheSubjectAndItIsViolence() {
        AcceptEvent read = read(
                "{'resourceType':'AdverseEvent','actuality':'actual','subject':" + "{'reference':'Practitioner/9'}}");
        assertThat(read.mentions())
                .extracting(Mention::path, Mention::roleHint)
                .containsExactly(tuple("subject", InvolvedAs.HARMED));
        assertThat(read.facts().family()).isEqualTo(TriggerFamily.VIOLENCE);
    }

    @Test
    void theFamilyFollowsTheWords() {
        assertThat(family("'category':[{'coding':[{'code':'harmful-interaction'}]}]"))
                .isEqualTo(TriggerFamily.HARMFUL_INTERACTION);
        assertThat(family("'event':{'text':'Agression par un patient'}")).isEqualTo(TriggerFamily.VIOLENCE);
        assertThat(family("'event':{'text':'Fall'}")).isEqualTo(TriggerFamily.PATIENT_EVENT);
    }

    @Test
    void aNearMissIsAnEvent() {
        assertThat(read("{'resourceType':'AdverseEvent','actuality':'potential','subject':{'reference':'Patient/1'}}")
                        .facts()
                        .actuality())
                .isEqualTo(Actuality.POTENTIAL);
    }

    @Test
    void aPartialDateSpansItsWholeTimeAndWithoutAnyItIsNow() {
        assertThat(read(r4("'date':'2026-03'")).facts().time().from()).isEqualTo("2026-02-28T23:00:00Z");
        assertThat(read(r4("'date':'2026-03'")).facts().time().until()).isEqualTo("2026-03-31T21:59:59.999Z");
        assertThat(read(r4("'detected':'2025'")).facts().time().until()).isEqualTo("2025-12-31T22:59:59.999Z");
        assertThat(read(r4("'event':{'text':'x'}")).facts().time().from()).isEqualTo(NOW);
    }

    @Test
    void patientsNamesAndNarrativeAreNotKept() {
        AcceptEvent read =
                read("{'resourceType':'AdverseEvent','actuality':'actual','text':{'status':'generated','div':"
                        + "'<div>Secret</div>'},'contained':[{'resourceType':'Patient','id':'p','name':[{'family':'Secret'}],"
                        + "'birthDate':'1950-01-01'}],'subject':{'reference':'#p','display':'Secret'}}");
        assertThat(read.body()).doesNotContain("Secret").doesNotContain("1950").contains("#p");
    }

    @Test
    void theSameContentInAnotherOrderOrFormatIsTheSameContent() {
        String json = read(r4("'event':{'text':'Fall'},'date':'2026-03-01'")).body();
        String other = read("{'date':'2026-03-01','subject':{'reference':'Patient/1'},'event':{'text':'Fall'},"
                        + "'actuality':'actual','resourceType':'AdverseEvent','meta':{'lastUpdated':'2026-01-01T00:00:00Z'}}")
                .body();
        String xml =
                "<AdverseEvent xmlns=\"http://hl7.org/fhir\"><actuality value=\"actual\"/><event><text value=\"Fall\"/>"
                        + "</event><subject><reference value=\"Patient/1\"/></subject><date value=\"2026-03-01\"/></AdverseEvent>";
        AdverseEvent fromXml = R4.newXmlParser().parseResource(AdverseEvent.class, xml);
        assertThat(other).isEqualTo(json);
        assertThat(reader.read(fromXml, "s", null, new byte[0], "application/fhir+xml")
                        .body())
                .isEqualTo(json);
    }

    @Test
    void anUnknownModifierIsHeldForAHuman() {
        assertThat(read(r4("'modifierExtension':[{'url':'urn:x','valueCode':'entered-in-error'}]"))
                        .facts()
                        .held())
                .isTrue();
    }

    @Test
    void aContainedEncounterNamesItsParticipantsWithTheirTime() {
        Mention mention =
                only("'contained':[{'resourceType':'Encounter','id':'e','status':'finished','class':{'code':'IMP'},"
                        + "'participant':[{'individual':{'reference':'Practitioner/9'},'period':{'start':'2026-03-01'}}]}],"
                        + "'encounter':{'reference':'#e'}");
        assertThat(mention.path()).isEqualTo("Encounter.participant[0].individual");
        assertThat(mention.startsAt()).isEqualTo("2026-02-28T23:00:00Z");
    }

    @Test
    void whatFhirRequiresIsAskedForByName() {
        assertThatThrownBy(() -> read("{'resourceType':'AdverseEvent','subject':{'reference':'Patient/1'}}"))
                .isInstanceOf(StructureRefused.class)
                .hasMessageContaining("AdverseEvent.actuality");
        assertThatThrownBy(() -> read("{'resourceType':'AdverseEvent','actuality':'actual'}"))
                .hasMessageContaining("AdverseEvent.subject");
        assertThatThrownBy(() -> read(r4("'participants':1"))).isInstanceOf(StructureRefused.class);
        assertThatThrownBy(() -> read(r4("'recorder':{'reference':'Practitioner/1','surprise':1}")))
                .isInstanceOf(StructureRefused.class)
                .hasMessageContaining("surprise");
    }

    private TriggerFamily family(String elements) {
        return read(r4(elements)).facts().family();
    }

    private Mention only(String elements) {
        List<Mention> mentions = mentions(elements);
        assertThat(mentions).hasSize(1);
        return mentions.get(0);
    }

    private List<Mention> mentions(String elements) {
        return read(r4(elements)).mentions();
    }

    private static String r4(String elements) {
        return "{'resourceType':'AdverseEvent','actuality':'actual','subject':{'reference':'Patient/1'}," + elements
                + "}";
    }

    private AcceptEvent read(String json) {
        String body = json.replace('\'', '"');
        AdverseEvent told = R4.newJsonParser().parseResource(AdverseEvent.class, body);
        return reader.read(told, "s", null, body.getBytes(StandardCharsets.UTF_8), "application/fhir+json");
    }
}
