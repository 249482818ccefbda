package org.handrail.adverseevent;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handrail.account.Role;
import org.handrail.work.Heartbeat;

/**
 * Brings what events refer to and their senders have not told, from the senders' own servers. Outside any transaction and
 * beside the acceptance of events, so that a slow server delays nobody. Acts as a sender does: what comes goes in by the
 * same door.
 */
@Singleton
@Startup
@RunAs(Role.EHR)
@PermitAll
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FetchWorker {
    private static final Logger LOG = Logger.getLogger(FetchWorker.class.getName());
    private static final int BATCH = 20;

    @Inject
    private Fetching fetching;

    @Inject
    private EhrAddresses addresses;

    @Inject
    private Heartbeat heartbeat;

    private volatile EhrReader reader;

    @PostConstruct
    void announce() {
        if (!addresses.isEmpty()) {
            heartbeat.expect("fetching");
        }
    }

    /** By whom the servers are read; the FHIR adapter says so when it starts. */
    public void readBy(EhrReader adapter) {
        reader = adapter;
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    @Lock(LockType.WRITE)
    void work() {
        if (reader == null || addresses.isEmpty()) {
            return;
        }
        try {
            List<MissingTarget> due = fetching.due(BATCH);
            due.forEach(this::bring);
            heartbeat.beat("fetching");
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "HANDRAIL-1404 Looking for resources to fetch failed; tried again soon", e);
        }
    }

    private void bring(MissingTarget target) {
        Optional<EhrAddress> from = addresses.of(target.source());
        if (from.isEmpty()) {
            fetching.failed(target, FetchFailure.PAUSED);
            return;
        }
        try {
            reader.bring(from.get(), target);
            fetching.brought(target);
        } catch (FetchFailed e) {
            LOG.log(
                    e.why() == FetchFailure.PAUSED ? Level.FINE : Level.INFO,
                    () -> "HANDRAIL-1405 " + target.type() + " of sender " + target.source() + " not fetched: "
                            + e.why());
            fetching.failed(target, e.why());
        } catch (RuntimeException e) {
            Mishap mishap = Mishap.of(e);
            LOG.log(
                    Level.WARNING,
                    mishap.trace(),
                    () -> "HANDRAIL-1405 " + target.type() + " of sender " + target.source() + " not stored ("
                            + mishap.kinds() + ")");
            fetching.failed(target, FetchFailure.UNREADABLE);
        }
        heartbeat.beat("fetching");
    }
}
