package org.handrail.helpline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelplineFileTest {
    private List<Helpline> all;

    @BeforeEach
    void read() throws IOException {
        try (InputStream json = HelplineFile.class.getResourceAsStream("/config/helplines.json")) {
            all = HelplineFile.read(json);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR", "GB", "US", "EU"})
    void everyCountryHasAnEmergencyNumberThatIsAlwaysOpen(String country) {
        assertThat(all).anyMatch(line -> line.country().equals(country) && line.emergency() && line.alwaysOpen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR", "GB", "US"})
    void aLineIsOpenInTheMiddleOfTheNight(String country) {
        Instant night = Instant.parse("2026-12-25T03:00:00Z");
        assertThat(all).anyMatch(line -> line.country().equals(country) && !line.emergency() && line.openAt(night));
    }

    @Test
    void everyNameIsThereInBothLanguages() {
        assertThat(all).allSatisfy(line -> assertThat(line.names()).containsOnlyKeys("en", "fr"));
    }

    @Test
    void aLineThatClosesIsNotShownWhenItIsClosed() {
        Helpline practitionerHealth = find("gb-nhsph");
        assertThat(practitionerHealth.openAt(Instant.parse("2026-01-12T19:59:00Z")))
                .isTrue();
        assertThat(practitionerHealth.openAt(Instant.parse("2026-01-12T20:00:00Z")))
                .isFalse();
        assertThat(practitionerHealth.openAt(Instant.parse("2026-01-11T12:00:00Z")))
                .isFalse();
    }

    @Test
    void hoursGoPastMidnight() {
        Helpline physicians = find("us-psl");
        assertThat(physicians.openAt(Instant.parse("2026-01-13T05:30:00Z"))).isTrue();
        assertThat(physicians.openAt(Instant.parse("2026-01-13T06:30:00Z"))).isFalse();
    }

    @Test
    void aLineWithUnknownHoursIsNeverCalledOpen() {
        assertThat(find("fr-mots").openAt(Instant.parse("2026-01-13T12:00:00Z")))
                .isFalse();
    }

    private Helpline find(String id) {
        return all.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }
}
