package org.handrail.adverseevent;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A resource beside the event, as its sender knows it; what is kept is only what linking needs. */
@Entity
@Table(schema = "event", name = "source_resource")
@IdClass(SourceResource.Key.class)
class SourceResource {
    /**
     * Key of a resource: each sender has ids of its own. Not a record: Hibernate 6 does not recognise a record key on the
     * rows of a collection, takes the collection for empty and adds its rows a second time.
     */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String source;
        private String resourceType;
        private String resourceId;

        protected Key() {}

        Key(String source, String resourceType, String resourceId) {
            this.source = source;
            this.resourceType = resourceType;
            this.resourceId = resourceId;
        }

        static Key of(RecordKey key) {
            return new Key(key.source(), key.type(), key.id());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && source.equals(key.source)
                    && resourceType.equals(key.resourceType)
                    && resourceId.equals(key.resourceId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(source, resourceType, resourceId);
        }
    }

    @Id
    private String source;

    @Id
    private String resourceType;

    @Id
    private String resourceId;

    private int version;
    private String body;
    private UUID personId;
    private UUID unitId;
    private Instant updatedAt;

    @ElementCollection
    @CollectionTable(
            schema = "event",
            name = "source_resource_identifier",
            joinColumns = {
                @JoinColumn(name = "source", referencedColumnName = "source"),
                @JoinColumn(name = "resource_type", referencedColumnName = "resourceType"),
                @JoinColumn(name = "resource_id", referencedColumnName = "resourceId")
            })
    private List<NamedMention.Key> identifiers = new ArrayList<>();

    protected SourceResource() {}

    SourceResource(Key key) {
        this.source = key.source;
        this.resourceType = key.resourceType;
        this.resourceId = key.resourceId;
    }

    void tell(StoreRecord told, Instant now) {
        version++;
        body = told.body();
        updatedAt = now;
        identifiers.clear();
        told.identifiers().stream().distinct().map(NamedMention.Key::new).forEach(identifiers::add);
    }

    void isPerson(UUID person) {
        personId = person;
    }

    void isIn(UUID unit) {
        unitId = unit;
    }

    UUID unitId() {
        return unitId;
    }

    UUID personId() {
        return personId;
    }

    String resourceId() {
        return resourceId;
    }

    RecordKey key() {
        return new RecordKey(source, resourceType, resourceId);
    }

    boolean hasBody(String other) {
        return other.equals(body);
    }

    Stored stored(boolean created) {
        return new Stored(resourceId, version, body, updatedAt, created);
    }
}
