package org.handrail.adverseevent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One event with everybody who is named in it. */
public record EventView(
        EventLine line,
        String identifier,
        boolean held,
        boolean linkingFailed,
        String reviewedBy,
        Instant reviewedAt,
        List<NamedActor> unmatched,
        List<Involved> involved) {

    /** Somebody who is named but not found. {@code display} may be null. */
    public record NamedActor(String path, String referenceSent, String display, ActorType actorType) {}

    /** Somebody who was found or added. {@code unitName} and {@code decidedBy} may be null. */
    public record Involved(
            UUID personId,
            String name,
            InvolvedAs role,
            String unitName,
            Decision decision,
            String decidedBy,
            Instant decidedAt,
            List<Evidence> evidence) {}

    /** Why we think so. */
    public record Evidence(String path, String referenceSent, MatchMethod method, Confidence confidence) {}
}
