package org.handrail.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.adverseevent.ActorType;
import org.handrail.adverseevent.InvolvedAs;
import org.handrail.adverseevent.MatchMethod;
import org.handrail.adverseevent.Mention;
import org.handrail.adverseevent.Standing;
import org.handrail.staff.Identifier;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each form of a reference in each place that can name staff: what the place means, and what the form leads to. */
class EveryFormInEveryPlaceTest {
    private static final FhirContext R4 = StrictR4.context();
    private static final EventMentions MENTIONS = new EventMentions(new Times(ZoneId.of("Europe/Paris")));
    private static final String R5 = "http://hl7.org/fhir/5.0/StructureDefinition/extension-AdverseEvent.participant";
    private static final String BACKPORT =
            "http://hl7.org/fhir/uv/ae-research-backport-ig/StructureDefinition/participant";

    /**
     * A place, with @ where the reference stands.
     *
     * @param contained what the place needs inside the event, or nothing
     */
    private record Place(String path, InvolvedAs role, Standing standing, String json, String contained) {
        @Override
        public String toString() {
            return path;
        }
    }

    /**
     * A form.
     *
     * @param contained what the form needs inside the event, or nothing
     * @param identifiers values in order
     */
    private record Form(
            String name,
            String reference,
            String contained,
            MatchMethod method,
            ActorType actor,
            String type,
            String id,
            String base,
            boolean doubtful,
            List<String> identifiers) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String PATIENT = "'subject':{'reference':'Patient/1'}";
    private static final List<Place> PLACES = List.of(
            place("recorder", InvolvedAs.RECORDER, PATIENT + ",'recorder':@"),
            place("contributor[0]", InvolvedAs.ACTOR, PATIENT + ",'contributor':[@]"),
            place(
                    "Encounter.participant[0].individual",
                    InvolvedAs.ACTOR,
                    PATIENT + ",'encounter':{'reference':'#stay'}",
                    "{'resourceType':'Encounter','id':'stay','status':'finished','class':{'code':'IMP'},"
                            + "'participant':[{'individual':@}]}"),
            place(
                    "suspectEntity[0].instance.performer[0].actor",
                    InvolvedAs.ACTOR,
                    PATIENT + ",'suspectEntity':[{'instance':{'reference':'#done'}}]",
                    "{'resourceType':'Procedure','id':'done','status':'completed','subject':{'reference':'Patient/1'},"
                            + "'performer':[{'actor':@}]}"),
            place(
                    "suspectEntity[0].instance.performer[0].actor",
                    InvolvedAs.ACTOR,
                    PATIENT + ",'suspectEntity':[{'instance':{'reference':'#given'}}]",
                    "{'resourceType':'MedicationAdministration','id':'given','status':'completed',"
                            + "'medicationCodeableConcept':{'text':'m'},'subject':{'reference':'Patient/1'},"
                            + "'effectiveDateTime':'2026','performer':[{'actor':@}]}"),
            place(
                    "suspectEntity[0].instance.performer[0].actor",
                    InvolvedAs.ACTOR,
                    PATIENT + ",'suspectEntity':[{'instance':{'reference':'#shot'}}]",
                    "{'resourceType':'Immunization','id':'shot','status':'completed','vaccineCode':{'text':'v'},"
                            + "'patient':{'reference':'Patient/1'},'occurrenceDateTime':'2026','performer':[{'actor':@}]}"),
            new Place(
                    "suspectEntity[0].causality[0].author",
                    InvolvedAs.RECORDER,
                    Standing.ASSESSOR,
                    PATIENT + ",'suspectEntity':[{'instance':{'reference':'Device/1'},'causality':[{'author':@}]}]",
                    null),
            new Place(
                    "resultingCondition[0].asserter",
                    InvolvedAs.RECORDER,
                    Standing.HINT,
                    PATIENT + ",'resultingCondition':[{'reference':'#harm'}]",
                    "{'resourceType':'Condition','id':'harm','subject':{'reference':'Patient/1'},'asserter':@}"),
            place("extension[0].actor", InvolvedAs.WITNESS, PATIENT + "," + participant(R5, "WIT")),
            place("extension[0].actor", InvolvedAs.RECORDER, PATIENT + "," + participant(R5, "INF")),
            place("extension[0].actor", InvolvedAs.ACTOR, PATIENT + "," + participant(BACKPORT, "PART")),
            place("extension[0].actor", InvolvedAs.RECORDER, PATIENT + "," + participant(BACKPORT, "AUT")));

    private static final List<Form> FORMS = List.of(
            literal("relative", "'reference':'Practitioner/9'", "Practitioner", null),
            literal("versioned", "'reference':'Practitioner/9/_history/2'", "Practitioner", null),
            literal("a role", "'reference':'PractitionerRole/9'", "PractitionerRole", null),
            literal(
                    "absolute",
                    "'reference':'https://ehr.example/fhir/Practitioner/9'",
                    "Practitioner",
                    "https://ehr.example/fhir"),
            literal(
                    "absolute and versioned",
                    "'reference':'https://ehr.example/fhir/Practitioner/9/_history/3'",
                    "Practitioner",
                    "https://ehr.example/fhir"),
            form("urn:uuid", "'reference':'urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0'", MatchMethod.LITERAL),
            form("no FHIR address", "'reference':'https://ehr.example/people/9'", MatchMethod.LITERAL),
            form("contained and gone", "'reference':'#gone'", MatchMethod.LITERAL),
            form("a name alone", "'display':'Nurse Ratched'", MatchMethod.DISPLAY),
            form("an identifier", "'identifier':{'system':'urn:n','value':'7'}", MatchMethod.IDENTIFIER, "7"),
            form("an identifier without system", "'identifier':{'value':'7'}", MatchMethod.IDENTIFIER, "7"),
            new Form(
                    "conditional",
                    "'reference':'Practitioner?identifier=urn:n|7'",
                    null,
                    MatchMethod.CONDITIONAL,
                    ActorType.PRACTITIONER,
                    "Practitioner",
                    null,
                    null,
                    false,
                    List.of("7")),
            new Form(
                    "conditional, several",
                    "'reference':'Practitioner?identifier=urn:n%7C7,urn:m%7C8'",
                    null,
                    MatchMethod.CONDITIONAL,
                    ActorType.PRACTITIONER,
                    "Practitioner",
                    null,
                    null,
                    false,
                    List.of("7", "8")),
            new Form(
                    "conditional by something else",
                    "'reference':'Practitioner?name=Ratched'",
                    null,
                    MatchMethod.CONDITIONAL,
                    ActorType.PRACTITIONER,
                    "Practitioner",
                    null,
                    null,
                    false,
                    List.of()),
            new Form(
                    "reference and identifier",
                    "'reference':'Practitioner/9','identifier':{'system':'urn:n','value':'7'}",
                    null,
                    MatchMethod.LITERAL,
                    ActorType.PRACTITIONER,
                    "Practitioner",
                    "9",
                    null,
                    false,
                    List.of("7")),
            new Form(
                    "contradictory type",
                    "'reference':'Practitioner/9','type':'Device'",
                    null,
                    MatchMethod.LITERAL,
                    ActorType.PRACTITIONER,
                    "Practitioner",
                    "9",
                    null,
                    true,
                    List.of()),
            new Form(
                    "a device that is said to be staff",
                    "'reference':'Device/9','type':'Practitioner'",
                    null,
                    MatchMethod.LITERAL,
                    ActorType.UNKNOWN,
                    "Device",
                    "9",
                    null,
                    true,
                    List.of()),
            new Form(
                    "a type by its address",
                    "'reference':'Practitioner/9','type':'http://hl7.org/fhir/StructureDefinition/Practitioner'",
                    null,
                    MatchMethod.LITERAL,
                    ActorType.PRACTITIONER,
                    "Practitioner",
                    "9",
                    null,
                    false,
                    List.of()),
            new Form(
                    "contained, several identifiers",
                    "'reference':'#p'",
                    "{'resourceType':'Practitioner','id':'p','identifier':[{'system':'urn:n','value':'7'},{'value':'8'}]}",
                    MatchMethod.CONTAINED,
                    ActorType.PRACTITIONER,
                    "Practitioner",
                    null,
                    null,
                    false,
                    List.of("7", "8")),
            new Form(
                    "contained, a role that leads to a practitioner inside",
                    "'reference':'#r'",
                    "{'resourceType':'PractitionerRole','id':'r','practitioner':{'reference':'#p'}},"
                            + "{'resourceType':'Practitioner','id':'p','identifier':[{'system':'urn:n','value':'7'}]}",
                    MatchMethod.CONTAINED,
                    ActorType.PRACTITIONER_ROLE,
                    "PractitionerRole",
                    null,
                    null,
                    false,
                    List.of("7")),
            new Form(
                    "contained, a role that leads outside",
                    "'reference':'#r'",
                    "{'resourceType':'PractitionerRole','id':'r','practitioner':{'reference':'Practitioner/9'}}",
                    MatchMethod.CONTAINED,
                    ActorType.PRACTITIONER,
                    "Practitioner",
                    "9",
                    null,
                    false,
                    List.of()),
            new Form(
                    "contained, going in circles",
                    "'reference':'#r'",
                    "{'resourceType':'PractitionerRole','id':'r','practitioner':{'reference':'#r'}}",
                    MatchMethod.CONTAINED,
                    ActorType.PRACTITIONER_ROLE,
                    "PractitionerRole",
                    null,
                    null,
                    false,
                    List.of()),
            new Form(
                    "a device",
                    "'reference':'Device/1','display':'Pump'",
                    null,
                    MatchMethod.LITERAL,
                    ActorType.OTHER,
                    "Device",
                    "1",
                    null,
                    false,
                    List.of()),
            new Form(
                    "a relative",
                    "'reference':'RelatedPerson/1','display':'A daughter'",
                    null,
                    MatchMethod.LITERAL,
                    ActorType.OTHER,
                    "RelatedPerson",
                    "1",
                    null,
                    false,
                    List.of()));

    static Stream<Arguments> everyFormInEveryPlace() {
        return PLACES.stream().flatMap(place -> FORMS.stream().map(form -> Arguments.of(place, form)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyFormInEveryPlace")
    void isUnderstoodAsWhatItIs(Place place, Form form) {
        Mention mention = only(place, form);
        assertThat(mention.path()).isEqualTo(place.path());
        assertThat(mention.roleHint()).isEqualTo(place.role());
        Standing worth =
                form.doubtful() && place.standing() == Standing.INVOLVED ? Standing.DOUBTFUL : place.standing();
        assertThat(mention.standing()).isEqualTo(worth);
        assertThat(mention.method()).isEqualTo(form.method());
        assertThat(mention.actorType()).isEqualTo(form.actor());
        assertThat(mention.resourceType()).isEqualTo(form.type());
        assertThat(mention.resourceId()).isEqualTo(form.id());
        assertThat(mention.base()).isEqualTo(form.base());
        assertThat(mention.identifiers().stream().map(Identifier::value)).isEqualTo(form.identifiers());
        assertThat(mention.referenceSent()).isNotNull();
        if (form.actor() == ActorType.OTHER) {
            assertThat(mention.display()).isNull();
        }
    }

    private static Mention only(Place place, Form form) {
        String inside = Stream.of(place.contained(), form.contained())
                .filter(one -> one != null)
                .map(one -> one.replace("@", "{" + form.reference() + "}"))
                .reduce((a, b) -> a + "," + b)
                .map(all -> "'contained':[" + all + "],")
                .orElse("");
        String json = "{'resourceType':'AdverseEvent','actuality':'actual'," + inside
                + place.json().replace("@", "{" + form.reference() + "}") + "}";
        AdverseEvent told = R4.newJsonParser().parseResource(AdverseEvent.class, json.replace('\'', '"'));
        EventReader reader =
                new EventReader(R4, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), new Times(ZoneId.of("Europe/Paris")));
        assertThat(reader.read(told, "s", null, json.getBytes(StandardCharsets.UTF_8), "application/fhir+json")
                        .mentions())
                .isEqualTo(MENTIONS.of(told));
        List<Mention> found = MENTIONS.of(told);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Place place(String path, InvolvedAs role, String json) {
        return place(path, role, json, null);
    }

    private static Place place(String path, InvolvedAs role, String json, String contained) {
        return new Place(path, role, Standing.INVOLVED, json, contained);
    }

    private static String participant(String url, String function) {
        return "'extension':[{'url':'" + url + "','extension':[{'url':'function','valueCodeableConcept':{'coding':"
                + "[{'system':'http://terminology.hl7.org/CodeSystem/v3-ParticipationType','code':'" + function
                + "'}]}},{'url':'actor','valueReference':@}]}]";
    }

    private static Form literal(String name, String reference, String type, String base) {
        ActorType actor = type.equals("Practitioner") ? ActorType.PRACTITIONER : ActorType.PRACTITIONER_ROLE;
        return new Form(name, reference, null, MatchMethod.LITERAL, actor, type, "9", base, false, List.of());
    }

    private static Form form(String name, String reference, MatchMethod method, String... identifiers) {
        return new Form(
                name, reference, null, method, ActorType.UNKNOWN, null, null, null, false, List.of(identifiers));
    }
}
