package org.handrail.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The system clock, set back by the system property {@value #OFFSET} (an ISO-8601 duration such as {@code -P80D}) while
 * the demo hospital's last ninety days are told. Never used in production.
 */
final class StoryClock extends Clock {
    static final String OFFSET = "handrail.demo.clock-offset";
    private final Clock base;

    StoryClock(Clock base) {
        this.base = base;
    }

    @Override
    public Instant instant() {
        String offset = System.getProperty(OFFSET);
        return offset == null ? base.instant() : base.instant().plus(Duration.parse(offset));
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new StoryClock(base.withZone(zone));
    }
}
