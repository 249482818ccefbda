package org.handrail.adverseevent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.handrail.account.Role;

/**
 * Accepting adverse events and answering their sender. Acceptance never waits for linking. A sender sees its own events
 * only.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventIntake {
    @Inject
    private EventDesk desk;

    /**
     * Stores what was told, durably before it returns. The same event again is the same event: equal content changes
     * nothing, other content becomes its next version.
     *
     * @throws org.handrail.failure.Conflict when source id and identifier belong to two different events
     */
    @RolesAllowed(Role.EHR)
    public Stored accept(AcceptEvent told) {
        return Collisions.retry(() -> desk.accept(told));
    }

    /** The current version of a sender's event, by our id or the sender's. */
    @RolesAllowed(Role.EHR)
    public Optional<Stored> read(String source, String id) {
        return desk.read(source, id);
    }

    /** One version of a sender's event. */
    @RolesAllowed(Role.EHR)
    public Optional<Stored> read(String source, String id, int version) {
        return desk.read(source, id, version);
    }

    /** Who was involved in a sender's event. */
    @RolesAllowed(Role.EHR)
    public Optional<InvolvedStaff> involvedStaff(String source, String id) {
        return desk.involvedStaff(source, id);
    }
}
