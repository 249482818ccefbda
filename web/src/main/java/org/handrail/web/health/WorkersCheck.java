package org.handrail.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.handrail.work.WorkersReady;

/** See {@link WorkersReady}. */
@Readiness
@ApplicationScoped
public class WorkersCheck implements HealthCheck {
    @Inject
    private WorkersReady readiness;

    @Override
    public HealthCheckResponse call() {
        return readiness.ask();
    }
}
