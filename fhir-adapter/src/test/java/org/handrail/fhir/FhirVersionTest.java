package org.handrail.fhir;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FhirVersionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'resourceType':'AdverseEvent','status':'completed'}",
                "{'resourceType':'AdverseEvent','actuality':'actual','participant':[{}]}",
                "{'identifier':[{'value':'1'}],'resourceType':'AdverseEvent'}",
                "{'resourceType':'AdverseEvent','occurrenceDateTime':'2026-01-01'}",
                "{'resourceType':'AdverseEvent','code':{'text':'fall'}}"
            })
    void r5IsRefusedByItsName(String json) {
        assertThatThrownBy(() -> json(json))
                .isInstanceOf(StructureRefused.class)
                .hasMessageContaining("FHIR R5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'resourceType':'AdverseEvent','category':'AE'}",
                "{'resourceType':'AdverseEvent','eventParticipant':{'reference':'Practitioner/1'}}",
                "{'resourceType':'AdverseEvent','type':{'text':'fall'}}",
                "{'resourceType':'AdverseEvent','description':'fell'}"
            })
    void stu3IsRefusedByItsName(String json) {
        assertThatThrownBy(() -> json(json))
                .isInstanceOf(StructureRefused.class)
                .hasMessageContaining("FHIR STU3");
    }

    @Test
    void xmlIsToldApartToo() {
        assertThatThrownBy(() -> xml("<AdverseEvent><status value='completed'/></AdverseEvent>"))
                .hasMessageContaining("FHIR R5");
        assertThatThrownBy(() -> xml("<AdverseEvent><identifier/><identifier/></AdverseEvent>"))
                .hasMessageContaining("FHIR R5");
        assertThatThrownBy(() -> xml("<AdverseEvent><category value='AE'/></AdverseEvent>"))
                .hasMessageContaining("FHIR STU3");
    }

    @Test
    void r4Passes() {
        assertThatCode(
                        () -> json(
                                "{'resourceType':'AdverseEvent','identifier':{'value':'1'},'actuality':'actual',"
                                        + "'category':[{'text':'fall'}],'outcome':{'text':'ok'},'event':{'coding':[{'code':'status'}]}}"))
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        xml("<AdverseEvent><identifier><value value='1'/></identifier><category><coding/></category>"
                                + "<category/></AdverseEvent>"))
                .doesNotThrowAnyException();
    }

    @Test
    void aDocumentTypeIsRefusedBeforeAnybodyReadsIt() {
        String xml = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><Practitioner>&e;</Practitioner>";
        assertThatThrownBy(() -> FhirVersion.refuseDocumentType(xml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Property
    void rubbishIsLeftToTheParser(@ForAll byte[] rubbish, @ForAll boolean isXml) {
        assertThatCode(() -> FhirVersion.refuseOthersThanR4(rubbish, isXml)).doesNotThrowAnyException();
    }

    @Test
    void everyTellingElementIsNamedInTheAnswer() {
        Map.of("note", "R5", "reaction", "STU3").forEach((element, version) -> assertThatThrownBy(
                        () -> json("{'resourceType':'AdverseEvent','" + element + "':[]}"))
                .hasMessageContaining(element)
                .hasMessageContaining(version));
    }

    private static void json(String body) {
        FhirVersion.refuseOthersThanR4(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8), false);
    }

    private static void xml(String body) {
        FhirVersion.refuseOthersThanR4(body.getBytes(StandardCharsets.UTF_8), true);
    }
}
