package org.handrail.occupationalhealth;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handrail.account.Role;
import org.handrail.handover.Referral;
import org.handrail.handover.Slot;

/** Turns what lies in the slot into referrals. A person has one open referral at most: the schema forbids a second. */
@Stateless
public class ReferralIntake {
    private static final Logger LOG = Logger.getLogger(ReferralIntake.class.getName());
    private static final int MOST = 1;

    @PersistenceContext(unitName = "occupational")
    private EntityManager occupational;

    /**
     * Takes one message.
     *
     * @return whether there was one
     */
    @RolesAllowed(Role.WORKER)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean takeOne() {
        var messages = Slot.REFERRAL.take(occupational, MOST);
        messages.forEach(this::receive);
        return !messages.isEmpty();
    }

    /** One that can't be read is left out, so that it holds no other; the person can ask again. */
    private void receive(Referral asked) {
        try {
            receive(asked, ReferralReason.valueOf(asked.reason()));
        } catch (IllegalArgumentException e) {
            LOG.log(
                    Level.SEVERE,
                    "HANDRAIL-1202 A request to occupational health was not understood and is left out.",
                    e);
        }
    }

    private void receive(Referral asked, ReferralReason reason) {
        occupational
                .createQuery(
                        "select r from HealthReferral r where r.personId = :person and r.state in :open",
                        HealthReferral.class)
                .setParameter("person", asked.personId())
                .setParameter("open", HealthReferral.OPEN)
                .getResultStream()
                .findFirst()
                .ifPresentOrElse(
                        known -> known.askedAgain(asked.urgent()),
                        () -> occupational.persist(new HealthReferral(
                                asked.personId(), asked.caseReference(), reason, asked.urgent(), asked.droppedAt())));
    }
}
