package org.handrail.occupationalhealth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.handrail.failure.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookingAndConclusionTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-07-10T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 10);

    @Test
    void timesAreThoseOfTheHospital() {
        assertThat(booking(LocalTime.of(10, 1), 30).startsAt(PARIS, NOW)).isEqualTo("2026-07-10T08:01:00Z");
    }

    @Test
    void anAppointmentLiesAhead() {
        refused("occupational.appointmentInPast", () -> booking(LocalTime.of(10, 0), 30)
                .startsAt(PARIS, NOW));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 4, 241, Integer.MAX_VALUE})
    void anAppointmentTakesFiveMinutesToFourHours(int minutes) {
        refused("occupational.minutes", () -> booking(LocalTime.NOON, minutes).startsAt(PARIS, NOW));
    }

    @Test
    void anAppointmentSaysWhere() {
        refused("occupational.place", () -> new Booking(TODAY, LocalTime.NOON, 30, " ").startsAt(PARIS, NOW));
        refused("occupational.place", () -> new Booking(TODAY, LocalTime.NOON, 30, "x".repeat(201))
                .startsAt(PARIS, NOW));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FIT")
    void everyConclusionButFitSaysWhenItIsLookedAtAgain(Fitness fitness) {
        refused("occupational.reviewMissing", () -> new Conclusion(fitness, null, null).check(TODAY));
    }

    @Test
    void fitNeedsNoReview() {
        assertThatCode(() -> new Conclusion(Fitness.FIT, null, null).check(TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void aReviewIsTodayOrLater() {
        assertThatCode(() -> new Conclusion(Fitness.FIT_WITH_ADJUSTMENTS, TODAY, null).check(TODAY))
                .doesNotThrowAnyException();
        refused(
                "occupational.reviewInPast",
                () -> new Conclusion(Fitness.FIT_WITH_ADJUSTMENTS, TODAY.minusDays(1), null).check(TODAY));
    }

    @Test
    void aNoteHasALimit() {
        refused("occupational.noteLong", () -> new Conclusion(Fitness.FIT, null, "x".repeat(4001)).check(TODAY));
    }

    private static Booking booking(LocalTime time, int minutes) {
        return new Booking(TODAY, time, minutes, "Room 4");
    }

    private static void refused(String key, Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.key())
                .isEqualTo(key));
    }
}
