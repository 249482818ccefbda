package org.handrail.support;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Somebody who reviews or analyses an event, and so never supports anybody in it (C17). */
@Entity
@Table(schema = "support", name = "kept_apart")
class KeptApart {
    @EmbeddedId
    private Key key;

    private Instant since;

    protected KeptApart() {}

    KeptApart(UUID eventId, UUID personId, Instant since) {
        this.key = new Key(eventId, personId);
        this.since = since;
    }

    /** One event, one person. */
    @Embeddable
    static class Key {
        private UUID eventId;
        private UUID personId;

        protected Key() {}

        Key(UUID eventId, UUID personId) {
            this.eventId = eventId;
            this.personId = personId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && eventId.equals(key.eventId) && personId.equals(key.personId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(eventId, personId);
        }
    }
}
