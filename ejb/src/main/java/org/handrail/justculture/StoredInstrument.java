package org.handrail.justculture;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One version of an instrument as it was loaded. It never changes: finished reviews stand on it. */
@Entity
@Immutable
@Table(schema = "review", name = "instrument")
class StoredInstrument {
    @Id
    private UUID id;

    private String code;
    private String version;
    private String body;
    private Instant loadedAt;

    protected StoredInstrument() {}

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    Instrument instrument() {
        return InstrumentJson.read(body);
    }
}
