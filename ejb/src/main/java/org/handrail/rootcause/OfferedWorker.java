package org.handrail.rootcause;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handrail.account.Role;
import org.handrail.work.Heartbeat;

/** Hears, second by second, what {@code support} says of an event: the same for everybody. */
@Singleton
@Startup
@RunAs(Role.WORKER)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OfferedWorker {
    private static final Logger LOG = Logger.getLogger(OfferedWorker.class.getName());

    @Inject
    private OfferedStep step;

    @Inject
    private Heartbeat heartbeat;

    @PostConstruct
    void announce() {
        heartbeat.expect("offered");
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void work() {
        try {
            int heard = 1;
            while (heard > 0) {
                heard = step.hear();
            }
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "HANDRAIL-1304 What support has offered could not be heard; the next round tries again.",
                    e);
        }
        heartbeat.beat("offered");
    }
}
