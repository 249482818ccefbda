package org.handrail.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.handrail.adverseevent.Finding;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is odd is named, what is usual is not; and the one modifier that we understand is the status. */
class FindingsTest {
    private static final FhirContext R4 = StrictR4.context();
    private static final String LISTS = "http://terminology.hl7.org/CodeSystem/adverse-event-";

    @ParameterizedTest
    @CsvSource({
        "category, medication-mishap",
        "category, product-use-error",
        "category, hospital-aquired-infection",
        "seriousness, Serious",
        "seriousness, non-serious",
        "severity, moderate",
        "outcome, resolvedWithSequelae",
    })
    void theCodesOfR4AndOfTerminologyAreBothUsual(String list, String code) {
        assertThat(findings(coded(list, LISTS + list, code))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"category, Wrong-Patient", "severity, SEVERE", "outcome, resolvedwithsequelae"})
    void aCodeInAnotherCaseIsToldAsTheOneThatItIs(String list, String code) {
        assertThat(findings(coded(list, LISTS + list, code)))
                .singleElement()
                .satisfies(found -> assertThat(found.text()).contains("is written"));
    }

    @Test
    void aCodeOfAnotherSystemIsOddOnlyWhereFhirFixesTheList() {
        assertThat(findings(coded("category", "urn:other", "x"))).isEmpty();
        assertThat(findings(coded("severity", "urn:other", "x")))
                .extracting(Finding::expression)
                .containsExactly("AdverseEvent.severity");
    }

    @Test
    void nothingInANarrativeIsLookedAt() {
        String told =
                "\"text\":{\"status\":\"generated\",\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">an extension</div>\"},";
        assertThat(findings(told)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hl7.org/fhir/uv/ae-research-backport-ig/StructureDefinition/status",
                "http://hl7.org/fhir/5.0/StructureDefinition/extension-AdverseEvent.status"
            })
    void theStatusIsUnderstoodAsExtensionAndAsModifier(String url) {
        for (String name : List.of("extension", "modifierExtension")) {
            AdverseEvent error = event(status(name, url, "entered-in-error"));
            assertThat(EventStatus.isEnteredInError(error)).isTrue();
            assertThat(EventStatus.isModifiedOtherwise(error)).isFalse();
            assertThat(EventStatus.isEnteredInError(event(status(name, url, "completed"))))
                    .isFalse();
        }
        assertThat(EventStatus.isModifiedOtherwise(event(status("modifierExtension", url, "doubtful"))))
                .isTrue();
        assertThat(EventStatus.isModifiedOtherwise(event(status("modifierExtension", "urn:x", "completed"))))
                .isTrue();
    }

    @Test
    void aModifierAnywhereIsSeen() {
        assertThat(EventStatus.isModifiedOtherwise(event("\"implicitRules\":\"urn:rules\",")))
                .isTrue();
        assertThat(EventStatus.isModifiedOtherwise(
                        event("\"suspectEntity\":[{\"modifierExtension\":[{\"url\":\"urn:x\","
                                + "\"valueBoolean\":true}],\"instance\":{\"reference\":\"Device/1\"}}],")))
                .isTrue();
        assertThat(EventStatus.isModifiedOtherwise(event(""))).isFalse();
    }

    private static String coded(String element, String system, String code) {
        String concept = "{\"coding\":[{\"system\":\"" + system + "\",\"code\":\"" + code + "\"}]}";
        return "\"" + element + "\":" + (element.equals("category") ? "[" + concept + "]" : concept) + ",";
    }

    private static String status(String name, String url, String code) {
        return "\"" + name + "\":[{\"url\":\"" + url + "\",\"valueCode\":\"" + code + "\"}],";
    }

    private static List<Finding> findings(String told) {
        return Findings.of(event(told), json(told).getBytes(StandardCharsets.UTF_8));
    }

    private static AdverseEvent event(String told) {
        return R4.newJsonParser().parseResource(AdverseEvent.class, json(told));
    }

    private static String json(String told) {
        return "{\"resourceType\":\"AdverseEvent\"," + told
                + "\"actuality\":\"actual\",\"subject\":{\"reference\":\"Patient/1\"}}";
    }
}
