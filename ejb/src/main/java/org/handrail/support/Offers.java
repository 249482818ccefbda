package org.handrail.support;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.database.KeyLock;
import org.handrail.handover.OfferSupport;
import org.handrail.handover.Offered;
import org.handrail.handover.Slot;

/** Opens a case for each offer and tells review that the person has been offered support, whoever they are. */
@Dependent
class Offers {
    @PersistenceContext(unitName = "support")
    private EntityManager support;

    @Inject
    private Cases cases;

    @Inject
    private Clock clock;

    void open(List<OfferSupport> offers) {
        if (offers.isEmpty()) {
            return;
        }
        List<UUID> events =
                offers.stream().map(OfferSupport::eventId).distinct().toList();
        // The offers of an event are opened by one node at a time: the last one must see all others when it counts
        // them.
        KeyLock.hold(support, events.stream().map(Cases::keyOf).toList());
        Map<UUID, Map<UUID, SupportCase>> known = casesOf(events);
        for (OfferSupport offer : offers) {
            offer(offer, known.computeIfAbsent(offer.eventId(), id -> new HashMap<>()));
        }
    }

    /** By event, then by person. */
    private Map<UUID, Map<UUID, SupportCase>> casesOf(List<UUID> events) {
        return support.createQuery("select c from SupportCase c where c.eventId in :events", SupportCase.class)
                .setParameter("events", events)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        SupportCase::eventId,
                        HashMap::new,
                        Collectors.toMap(SupportCase::personId, one -> one, (one, other) -> one, HashMap::new)));
    }

    private void offer(OfferSupport offer, Map<UUID, SupportCase> ofEvent) {
        Instant now = clock.instant();
        SupportCase about = ofEvent.computeIfAbsent(offer.personId(), person -> {
            SupportCase opened = SupportCase.offered(offer, now);
            cases.open(opened);
            cases.tell(person);
            return opened;
        });
        boolean complete = ofEvent.keySet().containsAll(offer.peopleInvolved());
        Slot.OFFERED.drop(support, new Offered(offer.eventId(), about.reference(), complete, now));
    }
}
