package org.handrail.adverseevent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.handrail.account.Role;

/** The transactions around fetching, each short: nothing is held while a sender's server is asked. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Fetching {
    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private Clock clock;

    @Inject
    private Missing missing;

    /** What is to be asked for now, longest waiting first. Two nodes may ask for the same: it does no harm. */
    @RolesAllowed(Role.EHR)
    public List<MissingTarget> due(int most) {
        return event.createQuery(
                        "select m from MissingResource m where m.state = :due and m.dueAt <= :now order by m.dueAt",
                        MissingResource.class)
                .setParameter("due", MissingResource.State.DUE)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultStream()
                .map(MissingResource::target)
                .toList();
    }

    /** It has come; storing it woke the events that wait for it. A role may lead on to somebody who is missing too. */
    @RolesAllowed(Role.EHR)
    public void brought(MissingTarget target) {
        row(target).brought();
        if (SourceRecords.PRACTITIONER_ROLE.equals(target.type())) {
            SourceRole role = event.find(SourceRole.class, new SourceRole.Key(target.source(), target.id()));
            if (role != null && role.practitionerId() != null) {
                askFor(new MissingTarget(target.source(), SourceRecords.PRACTITIONER, role.practitionerId()));
            }
        }
    }

    private void askFor(MissingTarget practitioner) {
        boolean known = event.find(
                        SourceResource.class,
                        new SourceResource.Key(practitioner.source(), practitioner.type(), practitioner.id()))
                != null;
        if (!known) {
            missing.ask(List.of(practitioner));
        }
    }

    /** It was not to be had. */
    @RolesAllowed(Role.EHR)
    public void failed(MissingTarget target, FetchFailure why) {
        row(target).failed(why, ThreadLocalRandom.current().nextDouble(), clock.instant());
    }

    private MissingResource row(MissingTarget target) {
        return event.find(
                MissingResource.class,
                new MissingResource.Key(target.source(), target.type(), target.id()),
                LockModeType.PESSIMISTIC_WRITE);
    }
}
