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
        Instant endsAt) {}
