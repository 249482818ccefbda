package org.handrail.reviewedevent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.failure.NotFound;

/** Reads events and who was involved. Rights are checked by the facades that ask. */
@ApplicationScoped
public class ReviewedEvents {
    @PersistenceContext(unitName = "review")
    private EntityManager review;

    /** Events, newest first. */
    public List<ReviewedEvent> newest(int first, int most) {
        return review.createQuery("select e from EventSummary e order by e.happenedAt desc, e.id", EventSummary.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(EventSummary::view)
                .toList();
    }

    public long count() {
        return review.createQuery("select count(e) from EventSummary e", Long.class)
                .getSingleResult();
    }

    /**
     * One event.
     *
     * @throws NotFound when there is none
     */
    public ReviewedEvent get(UUID id) {
        EventSummary event = id == null ? null : review.find(EventSummary.class, id);
        if (event == null) {
            throw new NotFound("notFound");
        }
        return event.view();
    }

    /** Several events by id. */
    public Map<UUID, ReviewedEvent> get(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : review.createQuery("select e from EventSummary e where e.id in :ids", EventSummary.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(EventSummary::view)
                        .collect(Collectors.toMap(ReviewedEvent::id, Function.identity()));
    }

    /** Everybody involved in an event. */
    public List<Involvement> involved(UUID event) {
        return review.createQuery(
                        "select i from InvolvedPerson i where i.eventId = :event order by i.role, i.personId",
                        InvolvedPerson.class)
                .setParameter("event", event)
                .getResultStream()
                .map(InvolvedPerson::view)
                .toList();
    }

    public boolean isInvolved(UUID event, UUID person) {
        return involved(event).stream().anyMatch(one -> one.personId().equals(person));
    }
}
