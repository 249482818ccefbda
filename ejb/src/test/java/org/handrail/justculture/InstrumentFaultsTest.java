package org.handrail.justculture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InstrumentFaultsTest {
    @Test
    void everyShippedInstrumentCanBeUsed() {
        Shipped.files().forEach((file, body) -> assertThat(InstrumentFaults.of(InstrumentJson.read(body)))
                .as(file)
                .isEmpty());
    }

    @Test
    void theIndexNamesEveryInstrumentOfTheConfiguration() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../config/instruments/just-culture"))) {
            List<String> there = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
            assertThat(Shipped.files().keySet()).containsExactlyElementsOf(there);
        }
    }

    @Test
    void anAnswerThatLeadsNowhereIsNamed() {
        assertThat(faultsAfter("\"leadsTo\": \"rule-usable\"", "\"leadsTo\": \"rule-usabel\""))
                .anyMatch(fault -> fault.contains("rule-departed") && fault.contains("rule-usabel"));
    }

    @Test
    void aFindingThatNoAnswerReachesIsNamed() {
        assertThat(faultsAfter("\"leadsTo\": \"possible-negligent-error\"", "\"leadsTo\": \"system-induced-error\""))
                .containsExactly("No answer leads to the finding possible-negligent-error.");
    }

    @Test
    void aTextThatIsMissingInOneLanguageIsNamed() {
        assertThat(faultsAfter("\"fr\": \"Erreur sans reproche\"", "\"fr\": \"\""))
                .containsExactly("The title of blameless is missing in French.");
    }

    @Test
    void aPathThatNeverEndsIsNamed() {
        assertThat(faultsAfter("\"leadsTo\": \"history\"", "\"leadsTo\": \"actions-intended\""))
                .anyMatch(fault -> fault.contains("comes back to itself"));
    }

    @Test
    void anInstrumentWithoutSystemActionsIsRefused() {
        Instrument tree = Shipped.tree();
        Instrument bare = new Instrument(
                tree.code(),
                tree.version(),
                tree.title(),
                tree.source(),
                tree.inDoubt(),
                List.of(),
                tree.first(),
                tree.questions(),
                tree.findings());
        assertThat(InstrumentFaults.of(bare)).anyMatch(fault -> fault.contains("system action"));
    }

    @Test
    void aFileThatIsNoInstrumentIsRefusedWithASentence() {
        assertThatThrownBy(() -> InstrumentJson.read("[]")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> InstrumentJson.read("{")).isInstanceOf(IllegalArgumentException.class);
        assertThat(InstrumentFaults.of(InstrumentJson.read("{}"))).isNotEmpty();
    }

    private static List<String> faultsAfter(String from, String to) {
        String body = Shipped.body();
        assertThat(body).contains(from);
        return InstrumentFaults.of(InstrumentJson.read(body.replace(from, to)));
    }
}
