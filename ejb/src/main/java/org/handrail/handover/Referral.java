package org.handrail.handover;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody asks for occupational health; {@code reason} is ASKED_BY_PERSON, ASKED_BY_PEER or HELP_CALL. */
@Entity
@Table(schema = "occupational", name = "referral_slot")
public class Referral {
    @Id
    private UUID id;

    private UUID personId;
    private UUID caseReference;
    private String reason;
    private boolean urgent;
    private Instant droppedAt;

    protected Referral() {}

    public Referral(UUID personId, UUID caseReference, String reason, boolean urgent, Instant droppedAt) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.caseReference = caseReference;
        this.reason = reason;
        this.urgent = urgent;
        this.droppedAt = droppedAt;
    }

    public UUID personId() {
        return personId;
    }

    public UUID caseReference() {
        return caseReference;
    }

    public String reason() {
        return reason;
    }

    public boolean urgent() {
        return urgent;
    }

    public Instant droppedAt() {
        return droppedAt;
    }
}
