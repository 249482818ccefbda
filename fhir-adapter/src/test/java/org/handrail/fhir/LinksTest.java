package org.handrail.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.Map;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References between the entries of a Bundle. */
class LinksTest {
    private static final FhirContext R4 = StrictR4.context();
    private static final Map<String, String> KNOWN = Map.of(
            "urn:uuid:1", "Practitioner/new",
            "https://ehr.example/fhir/Practitioner/9", "Practitioner/9-here",
            "Practitioner?identifier=urn:s|v", "Practitioner/found");

    @ParameterizedTest
    @CsvSource({
        "urn:uuid:1, Practitioner/new",
        "https://ehr.example/fhir/Practitioner/9, Practitioner/9-here",
        "https://ehr.example/fhir/Practitioner/9/_history/2, Practitioner/9-here",
        "Practitioner/9, Practitioner/9-here",
        "Practitioner?identifier=urn:s|v, Practitioner/found",
        "urn:uuid:2, urn:uuid:2",
        "https://other.example/fhir/Practitioner/9, https://other.example/fhir/Practitioner/9",
        "Practitioner/8, Practitioner/8",
        "#p1, #p1",
    })
    void whatIsKnownIsPutInAndTheRestStays(String sent, String becomes) {
        AdverseEvent event = new AdverseEvent().setRecorder(new Reference(sent));
        Links.of(R4, event, "https://ehr.example/fhir/AdverseEvent/1").rewrite(KNOWN);
        assertThat(event.getRecorder().getReference()).isEqualTo(becomes);
    }

    @Test
    void aRelativeReferenceIsNotReadFromAUrn() {
        AdverseEvent event = new AdverseEvent().setRecorder(new Reference("Practitioner/9"));
        Links.of(R4, event, "urn:uuid:3").rewrite(KNOWN);
        assertThat(event.getRecorder().getReference()).isEqualTo("Practitioner/9");
    }

    @Test
    void referencesOfContainedResourcesAndExtensionsAreFollowedToo() {
        PractitionerRole role = new PractitionerRole();
        role.setId("r");
        role.setPractitioner(new Reference("urn:uuid:1"));
        AdverseEvent event = new AdverseEvent();
        event.addContained(role);
        event.addExtension("urn:e", new Reference("urn:uuid:1"));
        Links.of(R4, event, null).rewrite(KNOWN);
        assertThat(role.getPractitioner().getReference()).isEqualTo("Practitioner/new");
        assertThat(((Reference) event.getExtension().get(0).getValue()).getReference())
                .isEqualTo("Practitioner/new");
    }

    @Test
    void theNextTryMayPutInOtherIds() {
        AdverseEvent event = new AdverseEvent().setRecorder(new Reference("urn:uuid:1"));
        Links links = Links.of(R4, event, null);
        links.rewrite(KNOWN);
        links.rewrite(Map.of("urn:uuid:1", "Practitioner/other"));
        assertThat(event.getRecorder().getReference()).isEqualTo("Practitioner/other");
    }
}
