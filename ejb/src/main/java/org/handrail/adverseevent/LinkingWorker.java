package org.handrail.adverseevent;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handrail.account.Role;
import org.handrail.work.Heartbeat;

/** Links accepted events within seconds. Any number of nodes may do this at once. */
@Singleton
@Startup
@RunAs(Role.WORKER)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LinkingWorker {
    private static final Logger LOG = Logger.getLogger(LinkingWorker.class.getName());
    private static final int BATCH = 50;
    /** Events in one transaction: enough to share its cost, few enough to hold nobody up. */
    private static final int TOGETHER = 10;

    @Inject
    private LinkingStep step;

    @Inject
    private Heartbeat heartbeat;

    @PostConstruct
    void announce() {
        heartbeat.expect("linking");
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void work() {
        try {
            List<UUID> due;
            do {
                due = step.due(BATCH);
                for (int i = 0; i < due.size(); i += TOGETHER) {
                    linkTogether(due.subList(i, Math.min(i + TOGETHER, due.size())));
                }
                heartbeat.beat("linking");
            } while (due.size() == BATCH);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "HANDRAIL-1401 Looking for events to link failed; tried again in a second", e);
        }
    }

    /** Where one fails each is tried alone: that one is parked, and the others go on whatever becomes of it. */
    private void linkTogether(List<UUID> ids) {
        if (tried(ids).isPresent()) {
            ids.forEach(id -> tried(List.of(id)).ifPresent(failure -> park(id, failure)));
        }
    }

    private Optional<RuntimeException> tried(List<UUID> ids) {
        try {
            return step.link(List.copyOf(ids));
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    private void park(UUID id, RuntimeException failure) {
        Mishap mishap = Mishap.of(failure);
        LOG.log(
                Level.WARNING,
                mishap.trace(),
                () -> mishap.reference() + " Linking event " + id + " failed (" + mishap.kinds() + ")");
        park(id, mishap);
    }

    private void park(UUID id, Mishap mishap) {
        try {
            step.park(id, mishap.reference());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "HANDRAIL-1403 Event " + id + " could not be parked; it is tried again", e);
        }
    }
}
