package org.handrail.occupationalhealth;

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

/** Empties the slot of referrals every second. A message that fails stays and is tried again. */
@Singleton
@Startup
@RunAs(Role.WORKER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReferralWorker {
    private static final Logger LOG = Logger.getLogger(ReferralWorker.class.getName());

    @Inject
    private ReferralIntake intake;

    @Inject
    private Heartbeat heartbeat;

    @PermitAll
    @PostConstruct
    void announce() {
        heartbeat.expect("referrals");
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void drain() {
        try {
            while (intake.takeOne()) {
                LOG.fine("A referral came in.");
            }
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "HANDRAIL-1201 Referrals could not be taken in; they stay in the slot and are tried again.",
                    e);
        }
        heartbeat.beat("referrals");
    }
}
