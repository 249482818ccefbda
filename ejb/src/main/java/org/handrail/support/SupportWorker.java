package org.handrail.support;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handrail.account.Role;
import org.handrail.failure.HandrailException;
import org.handrail.work.Heartbeat;

/** Drains the slots of support and does what is due, every second. A step that fails leaves the others alone. */
@Singleton
@Startup
@RunAs(Role.WORKER)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SupportWorker {
    private static final Logger LOG = Logger.getLogger(SupportWorker.class.getName());
    private static final int MOST_A_ROUND = 100;
    private static final int OFFERS_AT_ONCE = 50;

    @Inject
    private SupportSteps steps;

    @Inject
    private Heartbeat heartbeat;

    @PostConstruct
    void announce() {
        heartbeat.expect("support");
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void round() {
        untilNothingIsLeft(steps::pageHelpCall);
        untilNothingIsLeft(steps::takePanel);
        openOffers();
        untilNothingIsLeft(steps::takeWithdrawal);
        untilNothingIsLeft(steps::takeFitness);
        untilNothingIsLeft(steps::takeChange);
        untilNothingIsLeft(steps::askAgain);
        untilNothingIsLeft(steps::tellCheckIn);
        untilNothingIsLeft(steps::tellWait);
        untilNothingIsLeft(steps::tellLapse);
        untilNothingIsLeft(steps::tellOccupationalHealth);
        heartbeat.beat("support");
    }

    /** Many at once, for an outage of the sender ends in a storm; one by one where a batch fails, so that one holds no other. */
    private void openOffers() {
        try {
            for (int i = 0; i < MOST_A_ROUND && steps.openOffered(OFFERS_AT_ONCE); i++) {}
        } catch (EJBException | HandrailException oneOfThem) {
            untilNothingIsLeft(() -> steps.openOffered(1));
        }
    }

    private static void untilNothingIsLeft(BooleanSupplier step) {
        try {
            for (int i = 0; i < MOST_A_ROUND && step.getAsBoolean(); i++) {}
        } catch (EJBException | HandrailException e) {
            LOG.log(
                    Level.WARNING,
                    "HANDRAIL-1104 A step of support failed; what it was about stays and is tried again.",
                    e);
        }
    }
}
