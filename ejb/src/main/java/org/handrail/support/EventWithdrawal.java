package org.handrail.support;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.handrail.handover.Withdrawal;

/** Whether the report of an event was taken back by whoever sent it. Cases stay as they are; people only have to know. */
@Entity
@Table(schema = "support", name = "event_withdrawal")
class EventWithdrawal {
    @Id
    private UUID eventId;

    private int version;
    private boolean withdrawn;
    private Instant since;

    protected EventWithdrawal() {}

    EventWithdrawal(Withdrawal told) {
        this.eventId = told.eventId();
        tell(told);
    }

    /** What comes late of an earlier version changes nothing. */
    final void tell(Withdrawal told) {
        if (told.version() >= version) {
            version = told.version();
            withdrawn = told.withdrawn();
            since = told.droppedAt();
        }
    }

    boolean withdrawn() {
        return withdrawn;
    }
}
