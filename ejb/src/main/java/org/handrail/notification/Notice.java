package org.handrail.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A notice on its way. */
@Entity
@Table(schema = "support", name = "notice")
class Notice {
    /** Where it stands. */
    enum State {
        WAITING,
        SENT,
        /** No mail server or no address: the page is the only place that tells. */
        ON_PAGES_ONLY,
        GAVE_UP
    }

    /** About four days of trying. */
    private static final int MOST_ATTEMPTS = 24;

    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    @Id
    private UUID id;

    private UUID recipientId;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant createdAt;
    private Instant dueAt;
    private int attempts;
    private Instant sentAt;
    private String lastError;

    protected Notice() {}

    Notice(UUID recipientId, NoticeKind kind, Instant now) {
        this.id = UUID.randomUUID();
        this.recipientId = recipientId;
        this.kind = kind;
        this.state = State.WAITING;
        this.createdAt = now;
        this.dueAt = now;
    }

    void sent(Instant now) {
        state = State.SENT;
        sentAt = now;
        dueAt = null;
        lastError = null;
    }

    void onPagesOnly() {
        state = State.ON_PAGES_ONLY;
        dueAt = null;
    }

    /** Somebody sends it now. Unless they say how it ended, it is due again after 1, 2, 4, 8 … minutes, at most six hours. */
    ClaimedNotice claim(Instant now) {
        attempts++;
        Duration wait = Duration.ofMinutes(1L << Math.min(attempts - 1, 10));
        dueAt = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        return new ClaimedNotice(id, recipientId, kind);
    }

    void failed(String error) {
        lastError = error;
        if (attempts >= MOST_ATTEMPTS) {
            state = State.GAVE_UP;
            dueAt = null;
        }
    }

    UUID recipientId() {
        return recipientId;
    }

    NoticeKind kind() {
        return kind;
    }

    State state() {
        return state;
    }

    Instant dueAt() {
        return dueAt;
    }
}
