package org.handrail.adverseevent;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One event with everybody who is named in it.
 *
 * @param parkedAs reference number of the failure for which it is parked, or null
 * @param unmatched named and not found
 * @param suggested may have been there: nobody of them is offered anything before a human says so
 * @param involved linked, added or refused
 * @param others devices, patients, relatives and whoever judged the event: never staff that was involved
 * @param unitPeople who was placed in the unit of the event at its time; only where nobody is linked
 * @param words what humans said and decided, newest first
 */
public record EventView(
        EventLine line,
        String identifier,
        boolean held,
        String parkedAs,
        String reviewedBy,
        Instant reviewedAt,
        List<NamedActor> unmatched,
        List<Involved> suggested,
        List<Involved> involved,
        List<Other> others,
        List<UnitPerson> unitPeople,
        List<Word> words)
        implements Serializable {

    /** Somebody who is named but not found. {@code display} and {@code hint} may be null. */
    public record NamedActor(
            String path,
            String referenceSent,
            String display,
            String hint,
            InvolvedAs role,
            MentionState state,
            boolean throughEncounter)
            implements Serializable {}

    /** Somebody who was found or added. {@code unitName}, {@code profession}, {@code decidedBy} and {@code says} may be null. */
    public record Involved(
            UUID personId,
            String name,
            InvolvedAs role,
            String unitName,
            String profession,
            Decision decision,
            String decidedBy,
            Instant decidedAt,
            PersonSays says,
            List<Evidence> evidence)
            implements Serializable {}

    /** Why we think so. */
    public record Evidence(String path, String referenceSent, MatchMethod method, Confidence confidence)
            implements Serializable {}

    /** Named, and not involved staff; {@code type} is the FHIR type of what it is, or null. */
    public record Other(String path, String type, boolean assessor) implements Serializable {}

    /** Somebody who belonged to the unit; {@code profession} may be null. */
    public record UnitPerson(UUID personId, String name, String profession) implements Serializable {}

    /** What somebody said or decided; {@code personName}, {@code role} and {@code path} may be null. */
    public record Word(Taken taken, String personName, InvolvedAs role, String path, String by, Instant at)
            implements Serializable {}
}
