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
import java.util.UUID;
import org.handrail.account.Role;
import org.handrail.database.Claim;

/** The transactions of the {@link LinkingWorker}: one for each event, so that a fault of one never holds the others. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LinkingStep {
    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private Clock clock;

    @Inject
    private Linker linker;

    /** Events to link that no other node holds just now, longest waiting first. */
    @RolesAllowed(Role.WORKER)
    public List<UUID> due(int most) {
        return Claim.of(
                        event.createQuery(
                                        "select e from AdverseEvent e where e.linking = :pending and e.linkDueAt <= :now"
                                                + " order by e.linkDueAt",
                                        AdverseEvent.class)
                                .setParameter("pending", Linking.PENDING)
                                .setParameter("now", clock.instant()),
                        most)
                .stream()
                .map(AdverseEvent::id)
                .toList();
    }

    /** Claims and links one event; nothing happens when another node was quicker. */
    @RolesAllowed(Role.WORKER)
    public void link(UUID id) {
        Claim.of(
                        event.createQuery("select e from AdverseEvent e where e.id = :id", AdverseEvent.class)
                                .setParameter("id", id),
                        1)
                .stream()
                .filter(claimed -> claimed.isDue(clock.instant()))
                .findFirst()
                .ifPresent(linker::link);
    }

    /** Linking this event failed: it waits, then a human looks. */
    @RolesAllowed(Role.WORKER)
    public void park(UUID id, String error) {
        event.find(AdverseEvent.class, id, LockModeType.PESSIMISTIC_WRITE).park(error, clock.instant());
    }
}
