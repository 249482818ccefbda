package org.handrail.adverseevent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a sender sent, byte for byte: the proof, whatever we made of it. */
@Entity
@Table(schema = "event", name = "received_message")
class ReceivedMessage {
    @Id
    private UUID id;

    private String source;
    private String mediaType;
    private byte[] sha256;
    private byte[] body;
    private Instant receivedAt;

    protected ReceivedMessage() {}

    ReceivedMessage(AcceptEvent told, Instant now) {
        this.id = UUID.randomUUID();
        this.source = told.source();
        this.mediaType = told.mediaType();
        this.sha256 = Digest.of(told.raw());
        this.body = told.raw();
        this.receivedAt = now;
    }

    UUID id() {
        return id;
    }
}
