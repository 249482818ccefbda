package org.handrail.adverseevent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handrail.account.Role;
import org.handrail.staff.Identifier;
import org.handrail.staff.PersonCard;
import org.handrail.staff.StaffDirectory;

/** The transactions behind {@link EventIntake}, each short and its own, unless the caller has one that all belongs to. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class EventDesk {
    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private StaffDirectory directory;

    @Inject
    private EventStore store;

    @Inject
    private EventSearch search;

    @RolesAllowed(Role.EHR)
    public Stored accept(AcceptEvent told) {
        return store.accept(told, ExpectedVersion.NONE);
    }

    @RolesAllowed(Role.EHR)
    public Stored accept(AcceptEvent told, ExpectedVersion expected) {
        return store.accept(told, expected);
    }

    @RolesAllowed(Role.EHR)
    public Stored acceptUnless(EventCondition exists, AcceptEvent told) {
        return store.acceptUnless(exists, told);
    }

    @RolesAllowed(Role.EHR)
    public Stored acceptAs(EventCondition condition, AcceptEvent told, ExpectedVersion expected) {
        return store.acceptAs(condition, told, expected);
    }

    @RolesAllowed(Role.EHR)
    public Optional<Stored> delete(String source, String id, ExpectedVersion expected) {
        return store.delete(source, id, expected);
    }

    @RolesAllowed(Role.EHR)
    public Optional<Stored> delete(String source, EventCondition condition, ExpectedVersion expected) {
        return store.delete(source, condition, expected);
    }

    @RolesAllowed(Role.EHR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public EventQuery.Page search(EventQuery asked) {
        return search.find(asked);
    }

    @RolesAllowed(Role.EHR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<EventHistory> history(String source, String id, Instant since, int before, int most) {
        return find(source, id).map(e -> history(e, since, before, most));
    }

    private EventHistory history(AdverseEvent of, Instant since, int before, int most) {
        List<EventHistory.Entry> entries = event.createQuery(
                        "select v from AdverseEventVersion v where v.eventId = :id and v.version < :before"
                                + " and v.receivedAt >= :since order by v.version desc",
                        AdverseEventVersion.class)
                .setParameter("id", of.id())
                .setParameter("before", before)
                .setParameter("since", since)
                .setMaxResults(most + 1)
                .getResultStream()
                .map(version -> version.entry(of))
                .toList();
        long total = event.createQuery(
                        "select count(v) from AdverseEventVersion v where v.eventId = :id and v.receivedAt >= :since",
                        Long.class)
                .setParameter("id", of.id())
                .setParameter("since", since)
                .getSingleResult();
        boolean more = entries.size() > most;
        return new EventHistory(more ? entries.subList(0, most) : entries, total, more);
    }

    @RolesAllowed(Role.EHR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<Stored> read(String source, String id) {
        return find(source, id).map(store::current);
    }

    @RolesAllowed(Role.EHR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<Stored> read(String source, String id, int version) {
        return find(source, id)
                .filter(e -> version >= 1 && version <= e.version())
                .map(e -> version(e, version));
    }

    @RolesAllowed(Role.EHR)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<InvolvedStaff> involvedStaff(String source, String id) {
        return find(source, id).map(e -> {
            List<Involvement> rows = involvements(e.id());
            Map<UUID, PersonCard> people =
                    directory.people(rows.stream().map(Involvement::personId).toList());
            return new InvolvedStaff(
                    e.linking(),
                    rows.stream()
                            .flatMap(row ->
                                    row.best().stream().map(best -> member(row, best, people.get(row.personId()))))
                            .toList());
        });
    }

    private List<Involvement> involvements(UUID id) {
        return event.createQuery(
                        "select distinct i from Involvement i left join fetch i.evidence where i.eventId = :id"
                                + " order by i.linkedAt, i.id",
                        Involvement.class)
                .setParameter("id", id)
                .getResultList();
    }

    private static InvolvedStaff.Member member(Involvement row, InvolvementEvidence best, PersonCard card) {
        Identifier identifier =
                card.identifiers().isEmpty() ? null : card.identifiers().get(0);
        return new InvolvedStaff.Member(
                identifier, card.name(), row.role(), best.path(), best.method(), best.confidence(), row.decision());
    }

    private Stored version(AdverseEvent e, int version) {
        return event.find(AdverseEventVersion.class, new AdverseEventVersion.Key(e.id(), version))
                .stored(e, false);
    }

    private Optional<AdverseEvent> find(String source, String id) {
        return store.find(source, id, LockModeType.NONE);
    }
}
