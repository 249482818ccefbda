package org.handrail.adverseevent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.account.Caller;
import org.handrail.account.Callers;
import org.handrail.account.Role;
import org.handrail.audit.Access;
import org.handrail.audit.LedgerWriter;
import org.handrail.database.Realm;
import org.handrail.failure.NotFound;
import org.handrail.failure.RuleRefused;
import org.handrail.staff.PersonCard;
import org.handrail.staff.StaffDirectory;

/** What the programme lead does where the machine is not sure who was involved. */
@Stateless
public class AdverseEvents {
    private static final String LINE =
            "select e, u.name, (select count(i) from Involvement i where i.eventId = e.id and"
                    + " i.decision <> org.handrail.adverseevent.Decision.REFUSED) from AdverseEvent e left join"
                    + " org.handrail.staff.Unit u on u.id = e.unitId where ";

    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private Callers callers;

    @Inject
    private Clock clock;

    @Inject
    private StaffDirectory directory;

    @Inject
    private Linker linker;

    @Inject
    private Mentions mentions;

    /** Events of which a human has to say who was involved, longest waiting first. */
    @RolesAllowed(Role.PROGRAMME_LEAD)
    public List<EventLine> needingReview(int first, int most) {
        return event.createQuery(
                        LINE + "e.linking = org.handrail.adverseevent.Linking.NEEDS_REVIEW order by e.receivedAt, e.id",
                        Object[].class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(AdverseEvents::line)
                .toList();
    }

    /** How many {@link #needingReview} has. */
    @RolesAllowed(Role.PROGRAMME_LEAD)
    public long countNeedingReview() {
        return event.createQuery(
                        "select count(e) from AdverseEvent e where e.linking = org.handrail.adverseevent.Linking.NEEDS_REVIEW",
                        Long.class)
                .getSingleResult();
    }

    /** One event with everybody who is named in it; each of them finds this opening in their ledger. */
    @RolesAllowed(Role.PROGRAMME_LEAD)
    public EventView open(UUID id) {
        EventLine line = event.createQuery(LINE + "e.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(AdverseEvents::line)
                .orElseThrow(() -> new NotFound("notFound"));
        AdverseEvent opened = event.find(AdverseEvent.class, id);
        List<Involvement> rows = linker.involvements(opened);
        Map<UUID, PersonCard> people =
                directory.people(rows.stream().map(Involvement::personId).toList());
        Caller caller = callers.current();
        rows.forEach(row -> LedgerWriter.write(
                event,
                clock,
                Realm.EVENT,
                Access.opened(caller, row.personId(), "INVOLVEMENT", row.id(), "WHO_WAS_INVOLVED")));
        return new EventView(
                line,
                opened.identifier(),
                opened.isHeld(),
                opened.failed(),
                opened.reviewedBy(),
                opened.reviewedAt(),
                mentions.unmatched(opened).stream()
                        .map(m -> new EventView.NamedActor(m.path(), m.referenceSent(), m.display(), m.actorType()))
                        .toList(),
                rows.stream()
                        .map(row -> involved(row, people.get(row.personId())))
                        .toList());
    }

    /** The lead knows that this person was involved: the link is confirmed and the offer goes out at once. */
    @RolesAllowed(Role.PROGRAMME_LEAD)
    public void addPerson(UUID id, UUID person, InvolvedAs role) {
        AdverseEvent of = claim(id);
        PersonCard card = directory.person(person).orElseThrow(() -> new NotFound("notFound"));
        Involvement row = linker.involvements(of).stream()
                .filter(known -> known.personId().equals(card.id()))
                .findFirst()
                .orElseGet(() -> {
                    Involvement added = new Involvement(id, card.id(), role, clock.instant());
                    linker.place(added, of);
                    event.persist(added);
                    return added;
                });
        Caller caller = callers.current();
        row.confirm(role, caller.username(), clock.instant());
        LedgerWriter.write(
                event, clock, Realm.EVENT, Access.opened(caller, card.id(), "INVOLVEMENT", row.id(), "LINK_CONFIRMED"));
        event.flush();
        linker.offer(of);
    }

    /** The lead knows that this person was not involved. An offer that went out stays with the person. */
    @RolesAllowed(Role.PROGRAMME_LEAD)
    public void refusePerson(UUID id, UUID person) {
        AdverseEvent of = claim(id);
        Involvement row = linker.involvements(of).stream()
                .filter(known -> known.personId().equals(person))
                .findFirst()
                .orElseThrow(() -> new NotFound("notFound"));
        Caller caller = callers.current();
        row.refuse(caller.username(), clock.instant());
        LedgerWriter.write(
                event, clock, Realm.EVENT, Access.opened(caller, person, "INVOLVEMENT", row.id(), "LINK_REFUSED"));
        event.flush();
        linker.offer(of);
    }

    /** Nothing more to find out: linking is complete, and whoever still waited for it gets the offer. */
    @RolesAllowed(Role.PROGRAMME_LEAD)
    public void markReviewed(UUID id) {
        AdverseEvent of = claim(id);
        if (of.linking() != Linking.NEEDS_REVIEW) {
            throw new RuleRefused("adverseevent.nothingToReview");
        }
        of.review(callers.current().username(), clock.instant());
        linker.offer(of);
    }

    /** Looks for the people again, now: the sender may have told more since. */
    @RolesAllowed(Role.PROGRAMME_LEAD)
    public void linkAgain(UUID id) {
        AdverseEvent of = claim(id);
        linker.link(of);
    }

    private AdverseEvent claim(UUID id) {
        AdverseEvent found = id == null ? null : event.find(AdverseEvent.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFound("notFound");
        }
        return found;
    }

    private static EventLine line(Object[] row) {
        return ((AdverseEvent) row[0]).line((String) row[1], (Long) row[2]);
    }

    private EventView.Involved involved(Involvement row, PersonCard card) {
        return new EventView.Involved(
                row.personId(),
                card.name(),
                row.role(),
                row.unitId() == null ? null : directory.unitName(row.unitId()).orElse(null),
                row.decision(),
                row.decidedBy(),
                row.decidedAt(),
                row.evidence().stream().map(InvolvementEvidence::view).toList());
    }
}
