package org.handrail.support;

import java.time.Duration;
import org.handrail.configuration.Setting;

/** The time in which something is promised, as the settings say. */
final class Within {
    private Within() {}

    static Duration of(Setting promise) {
        return Duration.parse(promise.value());
    }
}
