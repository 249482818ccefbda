package org.handrail.micro.demo;

import java.time.Duration;
import java.time.Instant;

/** Moves the clock of the demo to a moment of the last ninety days, and back to now. */
final class StoryTime implements AutoCloseable {
    private static final String OFFSET = "handrail.demo.clock-offset";

    /** From here on it is {@code moment}; it must not go back. */
    void moveTo(Instant moment) {
        System.setProperty(OFFSET, Duration.between(Instant.now(), moment).toString());
    }

    @Override
    public void close() {
        System.clearProperty(OFFSET);
    }
}
