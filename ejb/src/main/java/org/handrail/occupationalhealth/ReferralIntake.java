package org.handrail.occupationalhealth;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.handrail.account.Role;
import org.handrail.handover.Referral;
import org.handrail.handover.Slot;

/** Turns what lies in the slot into referrals. A person has one open referral at most: the schema forbids a second. */
@Stateless
public class ReferralIntake {
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

    private void receive(Referral asked) {
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
                                asked.personId(),
                                asked.caseReference(),
                                ReferralReason.valueOf(asked.reason()),
                                asked.urgent(),
                                asked.droppedAt())));
    }
}
