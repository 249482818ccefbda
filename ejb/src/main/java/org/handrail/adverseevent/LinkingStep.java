package org.handrail.adverseevent;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.account.Role;
import org.handrail.database.Claim;

/** The transactions of the {@link LinkingWorker}: for several events at a time, and for each alone where that fails, so that a fault of one never holds the others. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LinkingStep {
    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Resource
    private SessionContext context;

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

    /**
     * Claims and links these events together, so that what is written of all of them goes to the database in few batches;
     * those that another node holds are left out. Where one of them fails nothing is written of any.
     *
     * @return the failure, if there was one; thrown, the container would log its words, which may name people
     */
    @RolesAllowed(Role.WORKER)
    public Optional<RuntimeException> link(List<UUID> ids) {
        try {
            List<AdverseEvent> claimed = Claim.of(
                    event.createQuery("select e from AdverseEvent e where e.id in :ids", AdverseEvent.class)
                            .setParameter("ids", ids),
                    ids.size());
            event.setFlushMode(FlushModeType.COMMIT); // no event reads what another one writes
            claimed.stream().filter(one -> one.isDue(clock.instant())).forEach(linker::link);
            event.flush();
            return Optional.empty();
        } catch (RuntimeException failure) {
            context.setRollbackOnly();
            return Optional.of(failure);
        }
    }

    /** Linking this event failed: it waits, then a human looks. */
    @RolesAllowed(Role.WORKER)
    public void park(UUID id, String error) {
        event.find(AdverseEvent.class, id, LockModeType.PESSIMISTIC_WRITE).park(error, clock.instant());
    }
}
