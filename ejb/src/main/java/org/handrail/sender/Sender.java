package org.handrail.sender;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A system that may send. Never removed: what it sent is known by its name. */
@Entity
@Table(schema = "event", name = "sender")
class Sender {
    @Id
    private UUID id;

    private String name;
    private boolean enabled;
    private Integer requestsPerMinute;
    private Integer maxBody;
    private Instant createdAt;
    private Instant lastSeenAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(schema = "event", name = "sender_system", joinColumns = @JoinColumn(name = "sender_id"))
    @Column(name = "system")
    private Set<String> systems = new TreeSet<>();

    @Version
    private int version;

    protected Sender() {}

    Sender(String name, SenderRules rules, Instant now) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.enabled = true;
        this.createdAt = now;
        follow(rules);
    }

    final void follow(SenderRules rules) {
        requestsPerMinute = rules.requestsPerMinute();
        maxBody = rules.maxBody();
        if (!systems.equals(rules.systems())) {
            systems = new TreeSet<>(rules.systems());
        }
    }

    void enable(boolean on) {
        enabled = on;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    int version() {
        return version;
    }

    SenderRules rules() {
        return new SenderRules(Set.copyOf(systems), requestsPerMinute, maxBody);
    }

    KnownSender known(SenderToken token) {
        return new KnownSender(
                id,
                name,
                enabled,
                rules(),
                lastSeenAt,
                token == null ? null : token.id(),
                token == null ? null : token.lastUsedAt());
    }

    SenderView view(List<TokenView> tokens, boolean tokenInSettings, long events) {
        return new SenderView(
                id, name, enabled, rules(), createdAt, lastSeenAt, tokens, tokenInSettings, events, version);
    }
}
