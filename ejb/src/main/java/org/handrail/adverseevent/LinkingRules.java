package org.handrail.adverseevent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.staff.EmploymentKind;

/** The rules of linking, without any database: from mentions and who was behind them to involved people. */
final class LinkingRules {
    /** An event that is known to a day lies within two; one known to a month or a year says nothing about who was there. */
    private static final Duration LONGEST_EVENT = Duration.ofDays(2);

    private LinkingRules() {}

    /**
     * A mention and who was found behind it. One mention may lead to several people; then none of them is sure.
     *
     * @param person null when nobody was found
     * @param method how the person was found
     * @param throughEncounter the mention is a participant of the event's encounter
     * @param confidence how sure the way to the person is, whatever the place says
     */
    record Seen(Mention mention, UUID person, MatchMethod method, boolean throughEncounter, Confidence confidence) {
        Seen(Mention mention, UUID person, MatchMethod method, boolean throughEncounter) {
            this(mention, person, method, throughEncounter, Confidence.HIGH);
        }

        /** Named in a stay, but not there when it happened. */
        boolean wasAway(EventTime time) {
            return !time.within(mention.startsAt(), mention.endsAt());
        }

        private boolean counts(EventTime time) {
            return mention.actorType() != ActorType.OTHER && mention.standing() != Standing.ASSESSOR && !wasAway(time);
        }
    }

    /** One piece of evidence. With {@link Confidence#LOW} it is a suggestion, no more. */
    record Trace(String path, String referenceSent, MatchMethod method, Confidence confidence, InvolvedAs role) {
        static Trace byHand(InvolvedAs role) {
            return new Trace("added", "", MatchMethod.MANUAL, Confidence.HIGH, role);
        }

        boolean isSure() {
            return confidence != Confidence.LOW;
        }
    }

    /** What speaks for one person; the role is that of the most telling place. */
    record Found(InvolvedAs role, List<Trace> traces) {
        /** A link; without it a suggestion. */
        boolean isSure() {
            return traces.stream().anyMatch(Trace::isSure);
        }
    }

    /** @param unmatched how many mentions may be staff but nobody was found behind them */
    record Judgement(Map<UUID, Found> people, int unmatched) {}

    /**
     * Judges what was seen. Participants of an encounter who were away at the time are left out; in a stay longer than
     * {@code longStay} those without a time of their own are suggestions. Devices, patients and relatives never become
     * staff; a student is involved as a student, whatever they did (A74).
     */
    static Judgement judge(EventTime time, List<Seen> all, Map<UUID, EmploymentKind> employment, Duration longStay) {
        Map<UUID, List<Trace>> traces = new LinkedHashMap<>();
        int unmatched = 0;
        for (Seen seen : all) {
            if (!seen.counts(time)) {
                continue;
            }
            if (seen.person() != null) {
                traces.computeIfAbsent(seen.person(), p -> new ArrayList<>()).add(trace(seen, time, longStay));
            } else if (seen.mention().standing() != Standing.HINT) {
                unmatched++;
            }
        }
        Map<UUID, Found> people = new HashMap<>();
        traces.forEach((person, found) -> people.put(person, found(found, employment.get(person))));
        return new Judgement(people, unmatched);
    }

    /** A suggestion never makes a link more telling than it is. */
    private static Found found(List<Trace> traces, EmploymentKind kind) {
        boolean sure = traces.stream().anyMatch(Trace::isSure);
        InvolvedAs role = traces.stream()
                .filter(trace -> !sure || trace.isSure())
                .map(Trace::role)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Found(kind == EmploymentKind.STUDENT ? InvolvedAs.STUDENT : role, List.copyOf(traces));
    }

    private static Trace trace(Seen seen, EventTime time, Duration longStay) {
        Mention mention = seen.mention();
        Confidence confidence = weaker(seen.confidence(), ofPlace(seen, time, longStay));
        return new Trace(mention.path(), mention.referenceSent(), seen.method(), confidence, mention.roleHint());
    }

    private static Confidence ofPlace(Seen seen, EventTime time, Duration longStay) {
        if (seen.method() == MatchMethod.MANUAL) {
            return Confidence.HIGH;
        }
        if (seen.mention().standing() != Standing.INVOLVED) {
            return Confidence.LOW;
        }
        return seen.throughEncounter() ? inStay(seen.mention(), time, longStay) : Confidence.HIGH;
    }

    /** A stay's list covers everybody who cared for the patient: a long one says little about one moment. */
    private static Confidence inStay(Mention participant, EventTime time, Duration longStay) {
        if (Duration.between(time.from(), time.until()).compareTo(LONGEST_EVENT) > 0) {
            return Confidence.LOW;
        }
        if (participant.ownPeriod()) {
            return Confidence.MEDIUM;
        }
        Instant starts = participant.startsAt();
        Instant ends = participant.endsAt() == null ? time.until() : participant.endsAt();
        boolean isShort = starts != null && Duration.between(starts, ends).compareTo(longStay) <= 0;
        return isShort ? Confidence.MEDIUM : Confidence.LOW;
    }

    private static Confidence weaker(Confidence one, Confidence other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
