package org.handrail.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.EncodingEnum;
import org.junit.jupiter.api.Test;

class MediaTypeTest {
    @Test
    void namesAreReadWithoutRegardToCaseAndParameters() {
        assertThat(MediaType.of("Application/FHIR+JSON; Charset=\"UTF-8\"").encoding())
                .contains(EncodingEnum.JSON);
        assertThat(MediaType.of("TEXT/XML").encoding()).contains(EncodingEnum.XML);
        assertThat(MediaType.of("application/json").encoding()).contains(EncodingEnum.JSON);
        assertThat(MediaType.of("text/turtle").encoding()).isEmpty();
        assertThat(MediaType.of("application/octet-stream").encoding()).isEmpty();
        assertThat(MediaType.of(null).encoding()).isEmpty();
    }

    @Test
    void onlyUtf8IsUtf8() {
        assertThat(MediaType.of("application/json").isUtf8()).isTrue();
        assertThat(MediaType.of("application/json;charset=Utf-8").isUtf8()).isTrue();
        assertThat(MediaType.of("application/json; charset=UTF-16").isUtf8()).isFalse();
        assertThat(MediaType.of("application/json; charset=iso-8859-1").isUtf8())
                .isFalse();
    }

    @Test
    void anotherVersionOfFhirIsToldApart() {
        assertThat(MediaType.of("application/fhir+json; fhirVersion=4.0").isOfR4())
                .isTrue();
        assertThat(MediaType.of("application/fhir+json; fhirVersion=5.0").isOfR4())
                .isFalse();
    }

    @Test
    void howMuchATypeIsWantedIsRead() {
        assertThat(MediaType.of("application/json;q=0.3").quality()).isEqualTo(0.3);
        assertThat(MediaType.of("application/json;q=much").quality()).isEqualTo(1);
    }
}
