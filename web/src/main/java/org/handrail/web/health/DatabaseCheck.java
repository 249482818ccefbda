package org.handrail.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.handrail.database.DatabaseReady;

/** See {@link DatabaseReady}. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {
    @Inject
    private DatabaseReady readiness;

    @Override
    public HealthCheckResponse call() {
        return readiness.ask();
    }
}
