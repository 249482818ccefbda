package org.handrail.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Ready when every worker of this node has finished a round lately. */
@ApplicationScoped
public class WorkersReady {
    /** A worker that has been silent for longer hangs. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    @Inject
    private Heartbeat heartbeat;

    /** The answer, with the state of each. */
    public HealthCheckResponse ask() {
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
