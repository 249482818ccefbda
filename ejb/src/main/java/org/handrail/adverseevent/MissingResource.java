package org.handrail.adverseevent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** Something that an event refers to and its sender has not told: it is asked for, ever more rarely, then given up. */
@Entity
@Table(schema = "event", name = "missing_resource")
@IdClass(MissingResource.Key.class)
class MissingResource {
    /** How long to wait after each failure; after the last one it is given up. */
    private static final Duration[] WAITS = {
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30),
        Duration.ofHours(3),
        Duration.ofHours(12)
    };

    /** Key of a resource of a sender. */
    record Key(String source, String resourceType, String resourceId) implements Serializable {}

    /** How far we are. */
    enum State {
        DUE,
        BROUGHT,
        GIVEN_UP
    }

    @Id
    private String source;

    @Id
    private String resourceType;

    @Id
    private String resourceId;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant dueAt;
    private int attempts;
    private String failure;
    private Instant askedAt;

    protected MissingResource() {}

    MissingResource(Key key, Instant now) {
        this.source = key.source();
        this.resourceType = key.resourceType();
        this.resourceId = key.resourceId();
        this.askedAt = now;
        this.state = State.DUE;
        this.dueAt = now;
    }

    void brought() {
        state = State.BROUGHT;
        failure = null;
    }

    /** @param jitter from 0 to 1: spreads those that failed together */
    void failed(FetchFailure why, double jitter, Instant now) {
        failure = why.name();
        if (why == FetchFailure.PAUSED) {
            dueAt = now.plus(Duration.ofSeconds(30)); // nothing was asked: it counts for nothing
            return;
        }
        if (attempts >= WAITS.length || why.isFinal()) {
            state = State.GIVEN_UP;
        } else {
            Duration wait = WAITS[attempts];
            dueAt = now.plus(wait).plusMillis((long) (wait.toMillis() * jitter / 2));
        }
        attempts++;
    }

    /** A human wants it to be tried once more. */
    void again(Instant now) {
        if (state == State.GIVEN_UP) {
            state = State.DUE;
            attempts = 0;
            dueAt = now;
        }
    }

    MissingTarget target() {
        return new MissingTarget(source, resourceType, resourceId);
    }

    /** How far we are, for the lead. */
    MentionState shown() {
        return state == State.GIVEN_UP ? MentionState.NOT_TO_BE_HAD : MentionState.BEING_ASKED_FOR;
    }
}
