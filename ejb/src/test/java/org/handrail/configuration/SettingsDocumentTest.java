package org.handrail.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsDocumentTest {
    @Test
    void theOperatorReadsTheSameListAsTheCode() throws IOException {
        List<String> told = Files.readAllLines(Path.of("..", "config", "settings.md")).stream()
                .filter(line -> line.startsWith("| `handrail."))
                .toList();
        assertThat(told)
                .containsExactlyElementsOf(Stream.of(Setting.values())
                        .map(SettingsDocumentTest::line)
                        .toList());
    }

    private static String line(Setting setting) {
        String given = setting.defaultValue() == null ? "" : "`" + setting.defaultValue() + "`";
        return "| `" + setting.key() + "` | `" + setting.environmentVariable() + "` | " + given + " | "
                + setting.meaning() + " |";
    }
}
