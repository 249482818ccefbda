package org.handrail.rootcause;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.handrail.account.Role;
import org.handrail.handover.Offered;
import org.handrail.handover.Slot;

/** One round of hearing what {@code support} has offered. */
@Stateless
public class OfferedStep {
    private static final int BATCH = 50;

    @PersistenceContext(unitName = "review")
    private EntityManager review;

    /**
     * Drains a batch of the slot.
     *
     * @return how many messages were heard
     */
    @RolesAllowed(Role.WORKER)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int hear() {
        List<Offered> messages = Slot.OFFERED.take(review, BATCH);
        messages.forEach(this::hear);
        return messages.size();
    }

    private void hear(Offered offered) {
        OfferStatus status = review.find(OfferStatus.class, offered.eventId(), LockModeType.PESSIMISTIC_WRITE);
        if (status == null) {
            review.persist(new OfferStatus(offered.eventId(), offered.everyoneOffered(), offered.droppedAt()));
        } else {
            status.hear(offered.everyoneOffered(), offered.droppedAt());
        }
        OfferedCase.Key key = new OfferedCase.Key(offered.eventId(), offered.caseReference());
        if (review.find(OfferedCase.class, key) == null) {
            review.persist(new OfferedCase(offered.eventId(), offered.caseReference(), offered.droppedAt()));
        }
    }
}
