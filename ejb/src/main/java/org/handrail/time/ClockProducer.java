package org.handrail.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import org.handrail.configuration.Setting;

/** Gives every bean its clock, so that tests and the demo's story can move it. */
@ApplicationScoped
public class ClockProducer {
    private final Clock clock = Setting.production() ? Clock.systemUTC() : new StoryClock(Clock.systemUTC());

    @Produces
    Clock clock() {
        return clock;
    }
}
