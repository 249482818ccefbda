package org.handrail.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.time.Instant;
import java.time.ZoneId;
import org.handrail.adverseevent.EventQuery.Prefix;
import org.handrail.adverseevent.EventQuery.TimeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchDateTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026, 2025-12-31T23:00:00Z, 2026-12-31T22:59:59.999Z",
        "2026-03, 2026-02-28T23:00:00Z, 2026-03-31T21:59:59.999Z",
        "2026-11-02, 2026-11-01T23:00:00Z, 2026-11-02T22:59:59.999Z",
        "2026-11-02T08:15, 2026-11-02T07:15:00Z, 2026-11-02T07:15:59.999Z",
        "2026-11-02T08:15:30Z, 2026-11-02T08:15:30Z, 2026-11-02T08:15:30.999Z",
        "2026-11-02T08:15:30+01:00, 2026-11-02T07:15:30Z, 2026-11-02T07:15:30.999Z",
        "2026-11-02T08:15:30 01:00, 2026-11-02T07:15:30Z, 2026-11-02T07:15:30.999Z",
        "2026-11-02T08:15:30.5Z, 2026-11-02T08:15:30.500Z, 2026-11-02T08:15:30.500Z",
    })
    void aDateIsTheSpanThatItCovers(String told, Instant from, Instant until) {
        assertThat(SearchDate.of("date", told, PARIS, NOW)).isEqualTo(new TimeTest(Prefix.EQ, from, until));
    }

    @Test
    void aDayOfTwentyFiveHoursIsWhole() {
        TimeTest day = SearchDate.of("date", "ge2026-10-25", PARIS, NOW);
        assertThat(day.prefix()).isEqualTo(Prefix.GE);
        assertThat(day.until()).isEqualTo(day.from().plusSeconds(25 * 3600).minusMillis(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "26-01-01",
                "2026-13",
                "2026-02-30",
                "2026-11-02T25:00",
                "xx2026",
                "ge",
                "2026-1"
            })
    void whatIsNoDateIsRefused(String told) {
        assertThatThrownBy(() -> SearchDate.of("date", told, PARIS, NOW))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Use for example");
    }
}
