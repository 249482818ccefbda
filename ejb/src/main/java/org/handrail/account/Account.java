package org.handrail.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** An account: made by an admin with a one-time password, then its owner's alone. */
@Entity
@Table(schema = "event", name = "account")
class Account {
    /** After so many wrong passwords in a row the account rests. */
    private static final int FAILURES_ALLOWED = 8;

    private static final Duration REST = Duration.ofMinutes(5);

    @Id
    private String username;

    private UUID personId;
    private String passwordHash;
    private boolean mustChange;
    private boolean enabled;
    private boolean demo;
    private String language;
    private boolean knowsWayOut;
    private int failures;
    private Instant lockedUntil;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "event", name = "account_role", joinColumns = @JoinColumn(name = "username"))
    @Column(name = "role")
    private Set<String> roles = new TreeSet<>();

    protected Account() {}

    Account(String username, UUID personId, Set<String> roles, String oneTimeHash, boolean demo, Instant now) {
        this.username = username;
        this.personId = personId;
        this.roles = new TreeSet<>(roles);
        this.passwordHash = oneTimeHash;
        this.mustChange = true;
        this.enabled = true;
        this.demo = demo;
        this.createdAt = now;
    }

    boolean resting(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    void signedIn() {
        failures = 0;
        lockedUntil = null;
    }

    void wrongPassword(Instant now) {
        failures++;
        if (failures >= FAILURES_ALLOWED) {
            failures = 0;
            lockedUntil = now.plus(REST);
        }
    }

    void choosePassword(String hash) {
        passwordHash = hash;
        mustChange = false;
        failures = 0;
        lockedUntil = null;
    }

    void speak(String chosen) {
        language = chosen;
    }

    void knowWayOut() {
        knowsWayOut = true;
    }

    void enable(boolean on) {
        enabled = on;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean enabled() {
        return enabled;
    }

    AccountView view() {
        return new AccountView(username, personId, Set.copyOf(roles), enabled, mustChange, demo, language, knowsWayOut);
    }
}
