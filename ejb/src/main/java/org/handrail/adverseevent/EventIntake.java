package org.handrail.adverseevent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
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
        return accept(told, ExpectedVersion.NONE);
    }

    /**
     * The same, if the sender knows the current version.
     *
     * @throws org.handrail.failure.Outdated when another version is the current one
     */
    @RolesAllowed(Role.EHR)
    public Stored accept(AcceptEvent told, ExpectedVersion expected) {
        return Collisions.retry(() -> desk.accept(told, expected));
    }

    /**
     * The same, unless the condition means an event of the sender: that one is answered and nothing is changed. Of many who
     * say so at the same moment one creates it.
     *
     * @throws org.handrail.failure.Outdated when the condition means several
     */
    @RolesAllowed(Role.EHR)
    public Stored acceptUnless(EventCondition exists, AcceptEvent told) {
        return Collisions.retry(() -> desk.acceptUnless(exists, told));
    }

    /**
     * The next version of the one event that the condition means, or a new event where it means none.
     *
     * @throws org.handrail.failure.InvalidInput when the sender gives the id of another event
     * @throws org.handrail.failure.Outdated when the condition means several, or another version is the current one
     */
    @RolesAllowed(Role.EHR)
    public Stored acceptAs(EventCondition condition, AcceptEvent told, ExpectedVersion expected) {
        return Collisions.retry(() -> desk.acceptAs(condition, told, expected));
    }

    /**
     * The sender takes an event back. It can't be read any more and nobody new is offered anything because of it; what came
     * of it stays. Told anew it counts again.
     *
     * @return its deletion, the same one however often; nothing where there was no such event
     */
    @RolesAllowed(Role.EHR)
    public Optional<Stored> delete(String source, String id, ExpectedVersion expected) {
        return Collisions.retry(() -> desk.delete(source, id, expected));
    }

    /** The same for the one event that the condition means. */
    @RolesAllowed(Role.EHR)
    public Optional<Stored> delete(String source, EventCondition condition, ExpectedVersion expected) {
        return Collisions.retry(() -> desk.delete(source, condition, expected));
    }

    /** A page of a sender's own events. */
    @RolesAllowed(Role.EHR)
    public EventQuery.Page search(EventQuery asked) {
        return desk.search(asked);
    }

    /**
     * Versions of a sender's event, latest first, its deletion among them.
     *
     * @param since not before this instant
     * @param before only versions before this one
     * @param most how many, at most
     */
    @RolesAllowed(Role.EHR)
    public Optional<EventHistory> history(String source, String id, Instant since, int before, int most) {
        return desk.history(source, id, since, before, most);
    }

    /** The current version of a sender's event, by our id or the sender's; its deletion when it was deleted. */
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
