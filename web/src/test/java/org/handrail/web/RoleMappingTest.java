package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.handrail.account.Role;
import org.junit.jupiter.api.Test;

/** Both runtimes know the same roles: the WAR's mapping on Payara Micro, the EAR's on Payara Server. */
class RoleMappingTest {
    private static final Path WAR = Path.of("src/main/webapp/WEB-INF/payara-web.xml");
    private static final Path EAR = Path.of("../ear/src/main/application/META-INF/glassfish-application.xml");
    private static final Pattern MAPPING = Pattern.compile(
            "<role-name>([^<]+)</role-name>\\s*<(principal|group)-name>([^<]+)</(?:principal|group)-name>");

    @Test
    void warAndEarMapTheSameRolesToTheSameCallers() throws IOException {
        assertThat(mappings(EAR)).isEqualTo(mappings(WAR));
        assertThat(mappings(WAR)).containsKeys(Role.OF_ACCOUNTS.toArray(String[]::new));
        assertThat(mappings(WAR)).containsKeys(Role.EHR, Role.WORKER);
    }

    private static Map<String, String> mappings(Path file) throws IOException {
        Map<String, String> mappings = new TreeMap<>();
        MAPPING.matcher(Files.readString(file))
                .results()
                .forEach(found -> mappings.put(found.group(1), found.group(2) + " " + found.group(3)));
        return mappings;
    }
}
