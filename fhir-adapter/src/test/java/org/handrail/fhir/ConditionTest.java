package org.handrail.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A condition matches what it names and nothing else; one that could match everything is refused. */
class ConditionTest {
    private static final List<String> ALLOWED = List.of("identifier", "_id");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identifier=urn:s|v",
                "?identifier=urn:s|v",
                "AdverseEvent?identifier=urn:s|v",
                "AdverseEvent?identifier=urn:s%7Cv",
                "identifier=urn%3As%7cv",
                " identifier=urn:s|v&_format=json ",
                "http://127.0.0.1/fhir/r4/AdverseEvent?identifier=urn:s|v",
            })
    void everyFormThatSendersUseIsRead(String told) {
        assertThat(read(told).on("identifier")).hasSize(1);
        assertThat(read(told).on("identifier").get(0).tokens()).containsExactly(new Token("urn:s", "v"));
    }

    @Test
    void severalParametersAreAllNeededAndSeveralValuesAreEachEnough() {
        Condition told = read("identifier=v,|w&_id=1&identifier=a\\,b");
        assertThat(told.words())
                .extracting(Condition.Word::parameter)
                .containsExactly("identifier", "_id", "identifier");
        assertThat(told.words().get(0).tokens()).containsExactly(new Token(null, "v"), new Token("", "w"));
        assertThat(told.words().get(2).tokens()).containsExactly(new Token(null, "a,b"));
    }

    @Test
    void aQueryThatWasDecodedBeforeIsTheSame() {
        Condition told = Condition.of(
                Map.of("identifier", new String[] {"urn:s?x=1|50%+&"}, "_format", new String[] {"json"}),
                "AdverseEvent",
                ALLOWED);
        assertThat(told.words()).hasSize(1);
        assertThat(told.words().get(0).tokens()).containsExactly(new Token("urn:s?x=1", "50%+&"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "&",
                "AdverseEvent",
                "AdverseEvent?",
                "_format=json",
                "identifier",
                "identifier=",
                "identifier=|",
                "identifier=urn:s|",
                "identifier=v,",
                "identifier:missing=false",
                "patient=1",
                "identifier=v&patient=1",
                "Patient?identifier=v",
                "identifier=%zz",
                "date=2026",
            })
    void whateverCouldMatchEverythingIsRefusedNamingWhatIsAllowed(String told) {
        assertThatThrownBy(() -> read(told))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("identifier")
                .hasMessageContaining("_id");
    }

    private static Condition read(String told) {
        return Condition.of(told, "AdverseEvent", ALLOWED);
    }
}
