package org.handrail.rootcause;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        if (messages.isEmpty()) {
            return 0;
        }
        List<UUID> events = messages.stream().map(Offered::eventId).distinct().toList();
        Map<UUID, OfferStatus> statuses = statuses(events);
        Set<UUID> known = references(events);
        for (Offered offered : messages) {
            statuses.computeIfAbsent(offered.eventId(), id -> opened(offered))
                    .hear(offered.everyoneOffered(), offered.droppedAt());
            if (known.add(offered.caseReference())) {
                review.persist(new OfferedCase(offered.eventId(), offered.caseReference(), offered.droppedAt()));
            }
        }
        return messages.size();
    }

    private OfferStatus opened(Offered offered) {
        OfferStatus status = new OfferStatus(offered.eventId(), offered.everyoneOffered(), offered.droppedAt());
        review.persist(status);
        return status;
    }

    private Map<UUID, OfferStatus> statuses(List<UUID> events) {
        return review.createQuery("select s from OfferStatus s where s.eventId in :events", OfferStatus.class)
                .setParameter("events", events)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(
                        Collectors.toMap(OfferStatus::eventId, Function.identity(), (one, other) -> one, HashMap::new));
    }

    private Set<UUID> references(List<UUID> events) {
        return review.createQuery("select c.caseReference from OfferedCase c where c.eventId in :events", UUID.class)
                .setParameter("events", events)
                .getResultStream()
                .collect(Collectors.toCollection(HashSet::new));
    }
}
