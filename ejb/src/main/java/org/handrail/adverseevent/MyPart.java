package org.handrail.adverseevent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.account.Callers;
import org.handrail.account.Role;
import org.handrail.failure.NotFound;
import org.handrail.failure.RuleRefused;
import org.handrail.staff.StaffDirectory;

/**
 * Where the signed-in person is named, and their own word about it: that was not me, or my part was another. The word goes to
 * the programme lead and changes nothing by itself: the offer stays, and neither sender nor managers nor reviewers can see
 * that anything was said.
 */
@Stateless
@RolesAllowed(Role.STAFF)
public class MyPart {
    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private Callers callers;

    @Inject
    private Clock clock;

    @Inject
    private StaffDirectory directory;

    /** Events in which the person is named and was offered support, latest first. */
    public List<MyPartView> mine() {
        return event.createQuery(
                        "select i, e from Involvement i, AdverseEvent e where e.id = i.eventId and i.personId = :me"
                                + " and i.offeredAt is not null order by e.happenedAt desc, e.id",
                        Object[].class)
                .setParameter("me", callers.person())
                .getResultStream()
                .map(row -> view((Involvement) row[0], (AdverseEvent) row[1]))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The person's part in one event. */
    public MyPartView open(UUID eventId) {
        return mine().stream()
                .filter(part -> part.eventId().equals(eventId))
                .findFirst()
                .orElseThrow(() -> new NotFound("notFound"));
    }

    public void notMe(UUID eventId) {
        Involvement row = claim(eventId);
        row.saysNotMe(clock.instant());
        keep(row, Taken.SAID_NOT_ME, null);
    }

    public void otherRole(UUID eventId, InvolvedAs role) {
        Involvement row = claim(eventId);
        row.saysOtherRole(role, clock.instant());
        keep(row, Taken.SAID_OTHER_ROLE, role);
    }

    /** Until the lead has decided, as if nothing had been said. */
    public void takeBack(UUID eventId) {
        Involvement row = claim(eventId);
        if (row.says() == null) {
            throw new RuleRefused("adverseevent.saidNothing");
        }
        row.takesBack();
        keep(row, Taken.TOOK_BACK, null);
    }

    private Optional<MyPartView> view(Involvement row, AdverseEvent of) {
        if (!row.stands() && row.said() == null) {
            return Optional.empty(); // taken off by the lead alone: nothing to tell and nothing to correct
        }
        return Optional.of(new MyPartView(
                of.id(),
                of.time().from(),
                row.unitId() == null ? null : directory.unitName(row.unitId()).orElse(null),
                row.role(),
                row.said(),
                row.says() != null,
                row.stands()));
    }

    private void keep(Involvement row, Taken taken, InvolvedAs role) {
        event.persist(new HumanDecision(
                row.eventId(),
                taken,
                row.personId(),
                role,
                null,
                callers.current().username(),
                clock.instant()));
    }

    private Involvement claim(UUID eventId) {
        return event.createQuery(
                        "select i from Involvement i where i.eventId = :event and i.personId = :me"
                                + " and i.offeredAt is not null",
                        Involvement.class)
                .setParameter("event", eventId)
                .setParameter("me", callers.person())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(Involvement::stands)
                .findFirst()
                .orElseThrow(() -> new NotFound("notFound"));
    }
}
