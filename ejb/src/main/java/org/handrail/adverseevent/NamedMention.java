package org.handrail.adverseevent;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handrail.staff.Identifier;

/** A mention as stored; belongs to an event or to an encounter of a sender. */
@Entity
@Table(schema = "event", name = "mention")
class NamedMention {
    /** A business identifier that came with the mention. */
    @Embeddable
    static class Key {
        private String system;
        private String value;

        protected Key() {}

        Key(Identifier identifier) {
            this.system = identifier.system();
            this.value = identifier.value();
        }

        Identifier identifier() {
            return new Identifier(system, value);
        }
    }

    @Id
    private UUID id;

    private UUID eventId;
    private String encounterSource;
    private String encounterId;
    private String path;
    private String referenceSent;

    @Enumerated(EnumType.STRING)
    private MatchMethod method;

    @Enumerated(EnumType.STRING)
    private ActorType actorType;

    private String resourceType;
    private String resourceId;
    private String display;

    @Enumerated(EnumType.STRING)
    private InvolvedAs roleHint;

    private Instant startsAt;
    private Instant endsAt;
    private UUID matchedPersonId;
    private String base;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    private String hint;
    private boolean ownPeriod;

    @ElementCollection
    @CollectionTable(schema = "event", name = "mention_identifier", joinColumns = @JoinColumn(name = "mention_id"))
    @OrderColumn(name = "position")
    @Column(nullable = false)
    private List<Key> identifiers = new ArrayList<>();

    protected NamedMention() {}

    private NamedMention(Mention told) {
        this.id = UUID.randomUUID();
        this.path = told.path();
        this.referenceSent = told.referenceSent();
        this.method = told.method();
        this.actorType = told.actorType();
        this.resourceType = told.resourceType();
        this.resourceId = told.resourceId();
        this.display = told.display();
        this.roleHint = told.roleHint();
        this.startsAt = told.startsAt();
        this.endsAt = told.endsAt();
        this.base = told.base();
        this.standing = told.standing();
        this.hint = told.hint();
        this.ownPeriod = told.ownPeriod();
        told.identifiers().forEach(identifier -> identifiers.add(new Key(identifier)));
    }

    static NamedMention ofEvent(UUID event, Mention told) {
        NamedMention mention = new NamedMention(told);
        mention.eventId = event;
        return mention;
    }

    static NamedMention ofEncounter(String source, String encounter, Mention told) {
        NamedMention mention = new NamedMention(told);
        mention.encounterSource = source;
        mention.encounterId = encounter;
        return mention;
    }

    void matched(UUID person) {
        matchedPersonId = person;
    }

    boolean isMatched() {
        return matchedPersonId != null;
    }

    boolean ofEncounter() {
        return encounterId != null;
    }

    Mention mention() {
        return new Mention(
                path,
                referenceSent,
                method,
                actorType,
                resourceType,
                resourceId,
                identifiers.stream().map(Key::identifier).toList(),
                display,
                roleHint,
                startsAt,
                endsAt,
                base,
                standing,
                hint,
                ownPeriod);
    }
}
