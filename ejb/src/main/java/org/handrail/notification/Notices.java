package org.handrail.notification;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;

/** Queues a notice in the sender's own transaction: what is told is never lost, what is undone is never told. */
public final class Notices {
    private Notices() {}

    /**
     * Queues.
     *
     * @param support the unit of realm support
     */
    public static void queue(EntityManager support, Clock clock, UUID recipient, NoticeKind kind) {
        support.persist(new Notice(recipient, kind, clock.instant()));
    }
}
