package org.handrail.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.ZoneId;
import java.util.List;
import org.handrail.adverseevent.Meaning;
import org.handrail.staff.Identifier;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.DomainResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of each type, and nothing else. */
class ReductionTest {
    private static final FhirContext R4 = StrictR4.context();
    private final ServedTypes types = new ServedTypes(new Times(ZoneId.of("Europe/Paris")));
    private final Kept kept = new Kept(R4);

    @ParameterizedTest
    @ValueSource(strings = {"Patient", "RelatedPerson", "Group", "Device"})
    void whoIsOnlyReferredToKeepsIdentifiersOnly(String type) {
        String more =
                switch (type) {
                    case "Patient" ->
                        ",'name':[{'family':'Secret'}],'birthDate':'1951-02-03','address':[{'city':'Secret'}],"
                                + "'contact':[{'name':{'text':'Secret'}}]";
                    case "RelatedPerson" -> ",'patient':{'display':'Secret'},'name':[{'text':'Secret'}]";
                    case "Group" -> ",'type':'person','actual':true,'name':'Secret'";
                    default -> ",'deviceName':[{'name':'Secret','type':'user-friendly-name'}],'serialNumber':'Secret'";
                };
        String body = reduce(
                type,
                "'id':'x','text':{'status':'generated','div':'<div xmlns=\\'http://www.w3.org/1999/xhtml\\'>"
                        + "Secret</div>'},'extension':[{'url':'urn:e','valueString':'Secret'}],'identifier':[{'use':'official',"
                        + "'system':'urn:p','value':'P1','type':{'text':'Secret'},'assigner':{'display':'Secret'}}]"
                        + more);
        assertThat(body)
                .isEqualTo(("{'resourceType':'" + type + "','identifier':[{'system':'urn:p','value':'P1'}]}")
                        .replace('\'', '"'));
    }

    @Test
    void anEncounterKeepsNothingOfThePatient() {
        String body = reduce(
                "Encounter",
                "'status':'finished','class':{'code':'IMP'},'subject':{'reference':'Patient/1','display':'Secret'},"
                        + "'diagnosis':[{'condition':{'display':'Secret'}}],'reasonCode':[{'text':'Secret'}],"
                        + "'participant':[{'individual':{'reference':'Practitioner/1','display':'Nora'}},"
                        + "{'individual':{'reference':'RelatedPerson/1','display':'Secret'}}],"
                        + "'contained':[{'resourceType':'Patient','id':'p','name':[{'text':'Secret'}]}]");
        assertThat(body).contains("Practitioner/1", "Nora", "RelatedPerson/1").doesNotContain("Secret", "Patient/1");
    }

    @Test
    void whatAnEventContainsNamesStaffOnly() {
        AdverseEvent told = R4.newJsonParser()
                .parseResource(
                        AdverseEvent.class,
                        ("{'resourceType':'AdverseEvent','actuality':'actual','subject':{'reference':'Patient/1','display':'Secret'},"
                                        + "'contained':[{'resourceType':'Encounter','id':'e','status':'finished','class':{'code':'IMP'},"
                                        + "'subject':{'display':'Secret'},'participant':[{'individual':{'reference':'Practitioner/1',"
                                        + "'display':'Nora'}}]},{'resourceType':'Procedure','id':'p','status':'completed',"
                                        + "'subject':{'identifier':{'value':'P1'},'display':'Secret'}}],"
                                        + "'encounter':{'reference':'#e'}}")
                                .replace('\'', '"'));
        assertThat(kept.encoded(kept.stripped(told))).contains("Nora", "P1").doesNotContain("Secret");
    }

    @Test
    void aPlaceKeepsItsNameAndNoAddress() {
        for (String type : List.of("Location", "Organization")) {
            String address = type.equals("Location") ? "'address':{'city':'Secret'}" : "'address':[{'city':'Secret'}]";
            String body = reduce(
                    type, "'name':'Ward','identifier':[{'value':'w'}],'telecom':[{'value':'Secret'}]," + address);
            assertThat(body).contains("Ward").doesNotContain("Secret");
            Meaning meaning = meaning(types.find(type).orElseThrow(), "{'resourceType':'" + type + "','name':'Ward'}");
            assertThat(meaning).isEqualTo(new Meaning.OfUnit("Ward"));
        }
    }

    @Test
    void aUnitIsNamedByIdentifierQueryOrTheSendersOwnReference() {
        assertThat(unit("{'identifier':{'system':'urn:u','value':'icu'}}")).isEqualTo(new Identifier("urn:u", "icu"));
        assertThat(unit("{'reference':'Location?identifier=urn:u|icu'}")).isEqualTo(new Identifier("urn:u", "icu"));
        for (String same : List.of("Location/9", "Location/9/_history/2", "https://ehr.example/fhir/Location/9")) {
            assertThat(unit("{'reference':'" + same + "'}"))
                    .isEqualTo(new Identifier("urn:handrail:source:ehr", "Location/9"));
        }
        assertThat(unit("{'reference':'urn:uuid:6d3d6b5c-5f0e-4a55-9d2b-1d4a1c0e0f01'}"))
                .as("nobody knows where that leads")
                .isNull();
    }

    private Identifier unit(String reference) {
        Meaning meaning = meaning(
                types.find("PractitionerRole").orElseThrow(),
                "{'resourceType':'PractitionerRole','location':[" + reference + "]}");
        var unit = ((Meaning.OfRole) meaning).role().unit();
        return unit == null ? null : new Identifier(unit.system(), unit.value());
    }

    private <R extends DomainResource> Meaning meaning(Served<R> type, String json) {
        return type.meaning(R4.newJsonParser().parseResource(type.type(), json.replace('\'', '"')), "ehr");
    }

    private String reduce(String type, String elements) {
        String json = ("{'resourceType':'" + type + "'," + elements + "}")
                .replace("\\'", "\u0001")
                .replace('\'', '"')
                .replace("\u0001", "\\\"");
        return reduce(types.find(type).orElseThrow(), json);
    }

    private <R extends DomainResource> String reduce(Served<R> type, String json) {
        return kept.of(type, R4.newJsonParser().parseResource(type.type(), json));
    }
}
