package org.handrail.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final AtomicLong now = new AtomicLong();
    private final Pace pace = new Pace(now::get);

    @Test
    void aMinutesWorthMayComeAtOnceAndThenItWaits() {
        for (int i = 0; i < 60; i++) {
            assertThat(pace.secondsToWait("a", 60)).isZero();
        }
        assertThat(pace.secondsToWait("a", 60)).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        assertThat(pace.secondsToWait("a", 60)).isZero();
        assertThat(pace.secondsToWait("a", 60)).isPositive();
    }

    @Test
    void theSecondsToWaitAreEnough() {
        assertThat(pace.secondsToWait("slow", 1)).isZero();
        int wait = pace.secondsToWait("slow", 1);
        assertThat(wait).isEqualTo(60);
        pass(Duration.ofSeconds(wait));
        assertThat(pace.secondsToWait("slow", 1)).isZero();
    }

    @Test
    void oneSenderDoesNotSlowAnother() {
        assertThat(pace.secondsToWait("a", 1)).isZero();
        assertThat(pace.secondsToWait("a", 1)).isPositive();
        assertThat(pace.secondsToWait("b", 1)).isZero();
        assertThat(pace.secondsToWait("free", null)).isZero();
    }

    @Test
    void waitingLongSavesUpNoMoreThanAMinute() {
        assertThat(pace.secondsToWait("a", 2)).isZero();
        pass(Duration.ofDays(3));
        assertThat(pace.secondsToWait("a", 2)).isZero();
        assertThat(pace.secondsToWait("a", 2)).isZero();
        assertThat(pace.secondsToWait("a", 2)).isPositive();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
