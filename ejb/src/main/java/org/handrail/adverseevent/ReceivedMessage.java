package org.handrail.adverseevent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.handrail.secrecy.Vault;

/**
 * What a sender sent, byte for byte: the proof, whatever we made of it. It may hold what we never keep of a patient, and is
 * therefore sealed.
 */
@Entity
@Table(schema = "event", name = "received_message")
class ReceivedMessage {
    @Id
    private UUID id;

    private String source;
    private String mediaType;
    private byte[] sha256;
    private byte[] body;
    private boolean sealed;
    private Instant receivedAt;

    protected ReceivedMessage() {}

    ReceivedMessage(AcceptEvent told, Vault vault, Instant now) {
        this.id = UUID.randomUUID();
        this.source = told.source();
        this.mediaType = told.mediaType();
        this.sha256 = Digest.of(told.raw());
        this.body = vault.seal(told.raw(), id);
        this.sealed = true;
        this.receivedAt = now;
    }

    /** Seals a message of the time when they lay open; once. */
    void seal(Vault vault) {
        if (!sealed) {
            this.body = vault.seal(body, id);
            this.sealed = true;
        }
    }

    UUID id() {
        return id;
    }
}
