package org.handrail.adverseevent;

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
    private LinkingRules() {}

    /**
     * A mention and who was found behind it.
     *
     * @param person null when nobody was found
     * @param method how the person was found
     * @param throughEncounter the mention is a participant of the event's encounter
     */
    record Seen(Mention mention, UUID person, MatchMethod method, boolean throughEncounter) {
        /** Named in a stay, but not there when it happened. */
        boolean wasAway(EventTime time) {
            return !time.within(mention.startsAt(), mention.endsAt());
        }
    }

    /** One piece of evidence. */
    record Trace(String path, String referenceSent, MatchMethod method, Confidence confidence, InvolvedAs role) {
        static Trace byHand(InvolvedAs role) {
            return new Trace("added", "", MatchMethod.MANUAL, Confidence.HIGH, role);
        }
    }

    /** What speaks for one person; the role is that of the most telling place. */
    record Found(InvolvedAs role, List<Trace> traces) {}

    /** @param unmatched how many mentions may be staff but nobody was found behind them */
    record Judgement(Map<UUID, Found> people, int unmatched) {}

    /**
     * Judges what was seen. Participants of an encounter who were away at the time are left out; devices, patients and
     * relatives never become staff; a student is involved as a student, whatever they did (A74).
     */
    static Judgement judge(EventTime time, List<Seen> all, Map<UUID, EmploymentKind> employment) {
        Map<UUID, List<Trace>> traces = new LinkedHashMap<>();
        int unmatched = 0;
        for (Seen seen : all) {
            if (seen.mention().actorType() == ActorType.OTHER || seen.wasAway(time)) {
                continue;
            }
            if (seen.person() == null) {
                unmatched++;
            } else {
                traces.computeIfAbsent(seen.person(), p -> new ArrayList<>()).add(trace(seen));
            }
        }
        Map<UUID, Found> people = new HashMap<>();
        traces.forEach((person, found) -> people.put(person, found(found, employment.get(person))));
        return new Judgement(people, unmatched);
    }

    private static Found found(List<Trace> traces, EmploymentKind kind) {
        InvolvedAs role =
                traces.stream().map(Trace::role).min(Comparator.naturalOrder()).orElseThrow();
        return new Found(kind == EmploymentKind.STUDENT ? InvolvedAs.STUDENT : role, List.copyOf(traces));
    }

    private static Trace trace(Seen seen) {
        Mention mention = seen.mention();
        return new Trace(mention.path(), mention.referenceSent(), seen.method(), confidence(seen), mention.roleHint());
    }

    /** A stay's list covers everybody who cared for the patient: without a period it says little about one moment. */
    private static Confidence confidence(Seen seen) {
        if (!seen.throughEncounter()) {
            return Confidence.HIGH;
        }
        boolean timed = seen.mention().startsAt() != null || seen.mention().endsAt() != null;
        return timed ? Confidence.MEDIUM : Confidence.LOW;
    }
}
