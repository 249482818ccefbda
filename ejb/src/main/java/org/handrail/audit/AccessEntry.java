package org.handrail.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.handrail.database.Realm;

/** One line of the ledger. Mapped in every realm's unit, where it can only be inserted. */
@Entity
@Table(schema = "audit", name = "access_entry")
class AccessEntry {
    @Id
    private UUID id;

    private Instant happenedAt;

    @Enumerated(EnumType.STRING)
    private Realm realm;

    private String actor;
    private UUID actorId;
    private String actorRole;
    private UUID subjectId;
    private String record;
    private UUID recordId;
    private String purpose;
    private boolean refused;

    protected AccessEntry() {}

    AccessEntry(Instant happenedAt, Realm realm, Access access) {
        this.id = UUID.randomUUID();
        this.happenedAt = happenedAt;
        this.realm = realm;
        this.actor = access.actor();
        this.actorId = access.actorId();
        this.actorRole = access.actorRole();
        this.subjectId = access.subjectId();
        this.record = access.record();
        this.recordId = access.recordId();
        this.purpose = access.purpose();
        this.refused = access.refused();
    }

    LedgerLine line() {
        return new LedgerLine(
                happenedAt,
                realm,
                new Access(actor, actorId, actorRole, subjectId, record, recordId, purpose, refused));
    }
}
