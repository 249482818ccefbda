package org.handrail.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when every worker of this node has finished a round lately. */
@Readiness
@ApplicationScoped
public class WorkersReady implements HealthCheck {
    /** A worker that has been silent for longer hangs. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    @Inject
    private Heartbeat heartbeat;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("workers").up();
        Map<String, Duration> ages = heartbeat.ages();
        heartbeat.expected().forEach(worker -> {
            Duration age = ages.get(worker);
            answer.withData(worker, age == null ? "no round yet" : age.toSeconds() + " s ago");
            if (age == null || age.compareTo(SILENCE) > 0) {
                answer.down();
            }
        });
        return answer.build();
    }
}
