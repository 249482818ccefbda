package org.handrail.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.PayloadTooLargeException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Bundle is taken apart without a byte of its entries being changed. */
class BundleReaderTest {
    private static final String RESOURCE = "{ \"note\" : [\"ü{\\\"\"] , \"resourceType\":\"AdverseEvent\" }";

    @Test
    void theBytesOfAnEntryAreThoseThatWereSent() {
        BundleReader.Apart told = json("{\"entry\":[ {\"fullUrl\":\"urn:uuid:1\",\"resource\": " + RESOURCE
                + " ,\"request\":{\"url\":\"AdverseEvent\",\"method\":\"POST\",\"ifNoneExist\":\"a=b\"}}],"
                + "\"type\":\"transaction\",\"resourceType\":\"Bundle\"}");
        assertThat(told.type()).isEqualTo("transaction");
        BundleEntry entry = told.entries().get(0);
        assertThat(new String(entry.resource(), StandardCharsets.UTF_8)).isEqualTo(RESOURCE);
        assertThat(entry.type()).isEqualTo("AdverseEvent");
        assertThat(entry.fullUrl()).isEqualTo("urn:uuid:1");
        assertThat(entry.method()).isEqualTo("POST");
        assertThat(entry.asked("ifNoneExist")).contains("a=b");
    }

    @Test
    void xmlIsTakenApartTheSameWay() {
        String xml =
                "<f:Bundle xmlns:f=\"http://hl7.org/fhir\"><f:type value=\"batch\"/><f:entry><f:fullUrl value=\"urn:1\"/>"
                        + "<f:resource><f:Patient><f:id value=\"1\"/></f:Patient></f:resource><f:request><f:method value=\"PUT\"/>"
                        + "<f:url value=\"Patient/1\"/></f:request></f:entry></f:Bundle>";
        BundleReader.Apart told = BundleReader.read(xml.getBytes(StandardCharsets.UTF_8), true, 10);
        assertThat(told.type()).isEqualTo("batch");
        BundleEntry entry = told.entries().get(0);
        assertThat(entry.type()).isEqualTo("Patient");
        assertThat(entry.method() + " " + entry.url("http://base")).isEqualTo("PUT Patient/1");
        assertThat(new String(entry.resource(), StandardCharsets.UTF_8))
                .contains("http://hl7.org/fhir", "Patient", "value=\"1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"resourceType\":\"Bundle\",\"entry\":[",
                "{\"resourceType\":\"Bundle\"}x",
                "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"type\":\"transaction\"}",
                "{\"resourceType\":\"Patient\"}",
                "{\"type\":\"batch\"}",
            })
    void whatIsNoBundleIsRefused(String body) {
        assertThatThrownBy(() -> json(body)).isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resourceType\":\"Bundle\",\"foo\":1}",
                "{\"resourceType\":\"Bundle\",\"type\":1}",
                "{\"resourceType\":\"Bundle\",\"entry\":[1]}",
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"request\":{\"foo\":1}}]}",
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"fullUrl\":{}}]}",
            })
    void whatBundlesDoNotHaveIsRefusedByPlace(String body) {
        assertThatThrownBy(() -> json(body)).isInstanceOf(StructureRefused.class);
    }

    @Test
    void moreEntriesThanAllowedAreRefused() {
        assertThatThrownBy(() -> json("{\"entry\":[" + "{},".repeat(10) + "{}]}"))
                .isInstanceOf(PayloadTooLargeException.class)
                .hasMessageContaining("10");
    }

    private static BundleReader.Apart json(String body) {
        return BundleReader.read(body.getBytes(StandardCharsets.UTF_8), false, 10);
    }
}
