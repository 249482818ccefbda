package org.handrail.handover;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.handrail.database.Claim;

/**
 * One slot between two realms.
 *
 * @param <T> the row that is handed over
 */
public final class Slot<T> {
    /** {@code event} asks {@code support} to offer support. */
    public static final Slot<OfferSupport> OFFER = new Slot<>(OfferSupport.class);
    /** {@code event} tells {@code support} that an event was withdrawn, or counts again. */
    public static final Slot<Withdrawal> WITHDRAWAL = new Slot<>(Withdrawal.class);
    /** {@code support} asks {@code occupational} to see somebody. */
    public static final Slot<Referral> REFERRAL = new Slot<>(Referral.class);
    /** {@code occupational} tells {@code support} the fitness conclusion, and nothing more. */
    public static final Slot<FitnessConclusion> FITNESS = new Slot<>(FitnessConclusion.class);
    /** {@code review} tells {@code support} what changed because of an event. */
    public static final Slot<Change> CHANGE = new Slot<>(Change.class);
    /** {@code review} tells {@code support} who sits on a panel or analysis of an event. */
    public static final Slot<PanelMember> PANEL = new Slot<>(PanelMember.class);
    /** {@code support} tells {@code review} that an involved person has been offered support: the same for everybody. */
    public static final Slot<Offered> OFFERED = new Slot<>(Offered.class);

    private final Class<T> row;

    private Slot(Class<T> row) {
        this.row = row;
    }

    /** Hands over, in the sender's own transaction. */
    public void drop(EntityManager sender, T message) {
        sender.persist(message);
    }

    /**
     * Claims up to {@code most} messages that no other node holds and removes them, in the receiver's transaction: when it
     * rolls back they stay.
     */
    public List<T> take(EntityManager receiver, int most) {
        List<T> messages = Claim.of(
                receiver.createQuery("select m from " + row.getSimpleName() + " m order by m.droppedAt, m.id", row),
                most);
        messages.forEach(receiver::remove);
        return messages;
    }
}
