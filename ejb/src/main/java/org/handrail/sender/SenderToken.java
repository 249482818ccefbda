package org.handrail.sender;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A token, known by its hash only. Several work side by side, so that a sender can change from one to the next. */
@Entity
@Table(schema = "event", name = "sender_token")
class SenderToken {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sender_id")
    private Sender sender;

    private byte[] sha256;
    private String mark;
    private Instant madeAt;
    private String madeBy;
    private Instant endsAt;
    private Instant lastUsedAt;

    protected SenderToken() {}

    SenderToken(Sender sender, String token, String madeBy, Instant now) {
        this.id = UUID.randomUUID();
        this.sender = sender;
        this.sha256 = Token.hash(token);
        this.mark = Token.mark(token);
        this.madeAt = now;
        this.madeBy = madeBy;
    }

    /** From then on it is worth nothing; one that has ended stays ended. */
    void end(Instant at, Instant now) {
        if (!hasEnded(now)) {
            endsAt = at;
        }
    }

    boolean hasEnded(Instant now) {
        return endsAt != null && !now.isBefore(endsAt);
    }

    UUID id() {
        return id;
    }

    Sender sender() {
        return sender;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }

    TokenView view(Instant now) {
        return new TokenView(id, mark, madeAt, madeBy, endsAt, hasEnded(now), lastUsedAt);
    }
}
