package org.handrail.configuration;

import java.time.Duration;

/** The time in which something is promised, as the settings say. */
public final class Within {
    private Within() {}

    public static Duration of(Setting promise) {
        return Duration.parse(promise.value());
    }
}
