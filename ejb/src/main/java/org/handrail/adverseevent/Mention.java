package org.handrail.adverseevent;

import java.time.Instant;
import java.util.List;
import org.handrail.staff.Identifier;

/**
 * Where in a resource somebody is named, and how.
 *
 * @param path such as {@code recorder}, {@code contributor[0]}, {@code Encounter.participant[1].individual}
 * @param referenceSent the reference as it was sent, for humans
 * @param method how the sender named the actor
 * @param resourceType FHIR type of a reference's target, or null
 * @param resourceId the sender's id of the target, or null
 * @param identifiers business identifiers that came with it
 * @param display the name that came with it, or null
 * @param roleHint the role that the place suggests
 * @param startsAt first instant of the participation, or null
 * @param endsAt last instant of the participation, or null
 * @param base of an absolute reference, the server that it points to; else null
 * @param standing what the place is worth
 * @param hint codes that describe somebody without naming them, or null
 * @param ownPeriod the participation has a period of its own; else the instants are those of the whole stay
 */
public record Mention(
        String path,
        String referenceSent,
        MatchMethod method,
        ActorType actorType,
        String resourceType,
        String resourceId,
        List<Identifier> identifiers,
        String display,
        InvolvedAs roleHint,
        Instant startsAt,
        Instant endsAt,
        String base,
        Standing standing,
        String hint,
        boolean ownPeriod) {
    /** A relative reference in a place that means involvement. */
    public Mention(
            String path,
            String referenceSent,
            MatchMethod method,
            ActorType actorType,
            String resourceType,
            String resourceId,
            List<Identifier> identifiers,
            String display,
            InvolvedAs roleHint,
            Instant startsAt,
            Instant endsAt) {
        this(
                path,
                referenceSent,
                method,
                actorType,
                resourceType,
                resourceId,
                identifiers,
                display,
                roleHint,
                startsAt,
                endsAt,
                null,
                Standing.INVOLVED,
                null,
                startsAt != null || endsAt != null);
    }

    /** The same, worth something else; what is doubtful stays so. */
    public Mention worth(Standing other) {
        return new Mention(
                path,
                referenceSent,
                method,
                actorType,
                resourceType,
                resourceId,
                identifiers,
                display,
                roleHint,
                startsAt,
                endsAt,
                base,
                standing == Standing.DOUBTFUL && other == Standing.INVOLVED ? standing : other,
                hint,
                ownPeriod);
    }

    /** The same, during a time. */
    public Mention during(Instant starts, Instant ends, boolean own) {
        return new Mention(
                path,
                referenceSent,
                method,
                actorType,
                resourceType,
                resourceId,
                identifiers,
                display,
                roleHint,
                starts,
                ends,
                base,
                standing,
                hint,
                own);
    }
}
