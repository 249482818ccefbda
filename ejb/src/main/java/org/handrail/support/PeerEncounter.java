package org.handrail.support;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** That a talk took place: date, minutes, mode. There is no field for what was said (C17). */
@Entity
@Table(schema = "support", name = "peer_encounter")
class PeerEncounter {
    @Id
    private UUID id;

    private UUID caseId;
    private UUID peerId;
    private LocalDate heldOn;
    private int minutes;

    @Enumerated(EnumType.STRING)
    private TalkMode mode;

    private Instant loggedAt;

    protected PeerEncounter() {}

    PeerEncounter(UUID caseId, UUID peerId, TalkView talk, Instant now) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.peerId = peerId;
        this.heldOn = talk.heldOn();
        this.minutes = talk.minutes();
        this.mode = talk.mode();
        this.loggedAt = now;
    }

    UUID caseId() {
        return caseId;
    }

    TalkView view() {
        return new TalkView(heldOn, minutes, mode);
    }
}
