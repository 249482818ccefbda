package org.handrail.rootcause;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
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
        OfferStatus status = review.find(OfferStatus.class, offered.eventId());
        if (status == null) {
            review.persist(new OfferStatus(offered.eventId(), offered.everyoneOffered(), offered.droppedAt()));
        } else {
            status.hear(offered.everyoneOffered(), offered.droppedAt());
        }
        OfferedCase.Key key = new OfferedCase.Key(offered.eventId(), offered.caseReference());
        if (review.find(OfferedCase.class, key) == null) {
            review.persist(new OfferedCase(offered.eventId(), offered.caseReference(), offered.droppedAt()));
            linkedOutcomesOf(offered.eventId()).forEach(analysis ->
                    review.persist(new OutcomeLink(analysis, offered.caseReference(), offered.droppedAt())));
        }
    }

    /** Somebody whose involvement is found late is tied to outcomes that were told before. */
    private List<UUID> linkedOutcomesOf(UUID event) {
        return review.createQuery(
                        "select a.id from Analysis a where a.eventId = :event and a.outcomeLinkedAt is not null", UUID.class)
                .setParameter("event", event)
                .getResultList();
    }
}
