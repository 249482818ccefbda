package org.handrail.rootcause;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.reviewedevent.ReviewedEvent;
import org.handrail.reviewedevent.ReviewedEvents;
import org.handrail.rootcause.CauseView.Addressed;
import org.handrail.staff.PersonCard;
import org.handrail.staff.StaffDirectory;

/** Draws analyses for the pages, with names and events put to them. */
@ApplicationScoped
class AnalysisPictures {
    private static final String WITHOUT =
            " from EventSummary e where not exists (select 1 from Analysis a where a.eventId = e.id)";

    /** What waits for somebody: open analyses, and closed ones of which an action is past its date. */
    private static final String WANTED =
            " where (a.state = :state or (:state = org.handrail.rootcause.AnalysisState.OPEN and exists (select 1 from"
                    + " Action y where y.cause.analysis = a and y.liveOn is null and y.dueOn < :today)))";

    @PersistenceContext(unitName = "review")
    private EntityManager review;

    @Inject
    private StaffDirectory directory;

    @Inject
    private ReviewedEvents events;

    public List<ReviewedEvent> eventsWithout(int first, int most) {
        List<UUID> ids = review.createQuery("select e.id" + WITHOUT + " order by e.happenedAt desc, e.id", UUID.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        Map<UUID, ReviewedEvent> known = events.get(ids);
        return ids.stream().map(known::get).toList();
    }

    public long eventsWithoutCount() {
        return review.createQuery("select count(e)" + WITHOUT, Long.class).getSingleResult();
    }

    public List<AnalysisLine> lines(AnalysisState state, LocalDate today, int first, int most) {
        List<Tuple> rows = review.createQuery(
                        "select a, sum(case when x.liveOn is null and x.dueOn < :today then 1 else 0 end) as late,"
                                + " min(case when x.liveOn is null then x.dueOn end) as due"
                                + " from Analysis a left join a.causes c left join c.actions x" + WANTED
                                + " group by a order by late desc, due nulls last, a.openedAt desc, a.id",
                        Tuple.class)
                .setParameter("today", today)
                .setParameter("state", state)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        Map<UUID, ReviewedEvent> known = events.get(
                rows.stream().map(row -> row.get(0, Analysis.class).eventId()).toList());
        return rows.stream()
                .map(row -> {
                    Analysis analysis = row.get(0, Analysis.class);
                    return new AnalysisLine(
                            analysis.id(),
                            analysis.title(),
                            analysis.state(),
                            known.get(analysis.eventId()),
                            analysis.openedAt(),
                            row.get("late", Long.class),
                            row.get("due", LocalDate.class));
                })
                .toList();
    }

    public long count(AnalysisState state, LocalDate today) {
        return review.createQuery("select count(a) from Analysis a" + WANTED, Long.class)
                .setParameter("state", state)
                .setParameter("today", today)
                .getSingleResult();
    }

    public AnalysisView view(Analysis analysis, LocalDate today) {
        Set<UUID> named = Stream.concat(
                        Stream.of(analysis.openedBy()),
                        analysis.causes().stream()
                                .flatMap(cause -> cause.actions().stream().map(Action::ownerId)))
                .collect(Collectors.toSet());
        Map<UUID, PersonCard> people = directory.people(named);
        OfferStatus status = review.find(OfferStatus.class, analysis.eventId());
        return new AnalysisView(
                analysis.id(),
                analysis.version(),
                analysis.title(),
                analysis.state(),
                events.get(analysis.eventId()),
                name(people, analysis.openedBy()),
                analysis.openedAt(),
                analysis.closedAt(),
                analysis.outcomeLinkedAt(),
                status != null && status.everyoneOffered(),
                analysis.outcomeLinkedAt() == null ? List.of() : offeredCases(analysis.eventId()),
                analysis.causes().stream()
                        .map(cause -> view(cause, people, today))
                        .toList());
    }

    /** References of the cases that {@code support} has opened for an event; one that is found late is among them too. */
    private List<UUID> offeredCases(UUID event) {
        return review.createQuery(
                        "select o.caseReference from OfferedCase o where o.eventId = :event order by o.caseReference",
                        UUID.class)
                .setParameter("event", event)
                .getResultList();
    }

    private static CauseView view(Cause cause, Map<UUID, PersonCard> people, LocalDate today) {
        List<Action> changing =
                cause.actions().stream().filter(Action::addressesCondition).toList();
        Addressed addressed = changing.isEmpty()
                ? Addressed.NOT_YET
                : changing.stream().anyMatch(Action::isLive) ? Addressed.DONE : Addressed.PLANNED;
        return new CauseView(
                cause.id(),
                cause.statement(),
                cause.latentCondition(),
                addressed,
                cause.stands(),
                cause.actions().stream()
                        .map(action -> action.view(name(people, action.ownerId()), today))
                        .toList());
    }

    private static String name(Map<UUID, PersonCard> people, UUID id) {
        return people.containsKey(id) ? people.get(id).name() : "";
    }
}
