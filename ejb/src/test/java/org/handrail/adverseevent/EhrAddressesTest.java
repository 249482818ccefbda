package org.handrail.adverseevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the senders' own servers are: only what an operator wrote down, and no secret in the file. */
class EhrAddressesTest {
    @TempDir
    Path directory;

    @Test
    void secretsComeFromTheEnvironmentOrFromFilesOfTheirOwn() throws IOException {
        Path token = Files.writeString(directory.resolve("token"), "t0ken\n");
        Map<String, EhrAddress> read = read(
                """
                {"senders":[
                  {"sender":"a","base":"https://ehr.example/fhir/","aliases":["https://old.example/fhir/"],
                   "bearerTokenFile":"%s"},
                  {"sender":"b","base":"https://b.example/fhir","user":"h","passwordEnvironment":"SECRET_OF_B"}]}
                """
                        .formatted(token),
                true);
        EhrAddress a = read.get("a");
        assertThat(a.base()).isEqualTo("https://ehr.example/fhir");
        assertThat(a.authorization()).isEqualTo("Bearer t0ken");
        assertThat(a.isNamed("https://old.example/fhir")).isTrue();
        assertThat(a.isNamed("https://EHR.example/fhir/")).isTrue();
        assertThat(a.isNamed("https://other.example/fhir")).isFalse();
        assertThat(read.get("b").authorization()).isEqualTo("Basic aDpzZXNhbWU=");
    }

    @Test
    void theExampleThatWeShipIsOne() {
        assertThatThrownBy(() ->
                        EhrAddresses.read(Path.of("..", "config", "ehr-fetch-example.json"), name -> "secret", true))
                .hasMessageContaining("can't be read") // its token file is on no machine of ours
                .hasRootCauseInstanceOf(java.nio.file.NoSuchFileException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'senders':[{'sender':'a','base':'http://ehr.example/fhir'}]}",
                "{'senders':[{'sender':'a','base':'ftp://ehr.example/fhir'}]}",
                "{'senders':[{'sender':'a','base':'file:///etc'}]}",
                "{'senders':[{'sender':'a','base':'https://user:secret@ehr.example/fhir'}]}",
                "{'senders':[{'sender':'a','base':'https://ehr.example/fhir?x=1'}]}",
                "{'senders':[{'sender':'a','base':'https://ehr.example/fhir','bearerToken':'x'}]}",
                "{'senders':[{'sender':'a','base':'https://ehr.example/fhir','bearerTokenEnvironment':'UNSET'}]}",
                "{'senders':[{'sender':'a','base':'https://a.example'},{'sender':'a','base':'https://b.example'}]}",
                "{'senders':[{'base':'https://a.example'}]}",
                "{}",
                "nonsense"
            })
    void whatIsNotAsItShouldBeStopsTheStartWithASentence(String json) {
        assertThatThrownBy(() -> read(json.replace('\'', '"'), true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ehr.json");
    }

    private Map<String, EhrAddress> read(String json, boolean production) throws IOException {
        Path file = Files.writeString(directory.resolve("ehr.json"), json);
        return EhrAddresses.read(file, name -> name.equals("SECRET_OF_B") ? "sesame" : null, production);
    }
}
