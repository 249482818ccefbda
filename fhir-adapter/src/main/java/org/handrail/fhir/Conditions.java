package org.handrail.fhir;

import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.adverseevent.Criteria;
import org.handrail.adverseevent.SourceDesk;
import org.handrail.adverseevent.Stored;

/** Which resources the conditions of a request mean, and the references that are searches. */
final class Conditions {
    private final SourceDesk desk;
    private final ServedTypes types;
    private final String source;
    private final List<Work> all;

    /** What a conditional reference means: an id that is known, or one that is still to be given. */
    private final Map<String, String> known = new HashMap<>();

    private final Map<String, Work> awaited = new HashMap<>();

    Conditions(SourceDesk desk, ServedTypes types, String source, List<Work> all) {
        this.desk = desk;
        this.types = types;
        this.source = source;
        this.all = all;
    }

    /** The condition of the core behind a condition in a URL. */
    static Criteria criteria(Condition condition) {
        return new Criteria(
                condition.on("identifier").stream()
                        .map(word -> word.tokens().stream()
                                .map(token -> new Criteria.Token(token.system(), token.value()))
                                .toList())
                        .toList(),
                condition.on("_id").stream()
                        .map(word -> word.anyOf().stream().map(Token::plain).toList())
                        .toList());
    }

    void meet(Work work) {
        if (work.writing.condition() == null || work.writing.isEvent()) {
            return;
        }
        List<Stored> found = find(work.writing.type(), work.writing.condition());
        if (found.size() > 1) {
            throw new PreconditionFailedException("The condition matches several resources of type "
                    + work.writing.type() + ". Name the one you mean by its id, or by an identifier that only it has.");
        }
        found.forEach(one -> work.met = one.id());
    }

    /** Each conditional reference has to mean exactly one resource, stored or told in the same Bundle. */
    void lookUpReferences(Work work) {
        for (String sent : work.writing.links().conditional()) {
            String head = sent.substring(0, sent.indexOf('?'));
            String type = head.substring(head.lastIndexOf('/') + 1);
            if (!known.containsKey(sent)
                    && !awaited.containsKey(sent)
                    && types.find(type).isPresent()) {
                lookUp(sent, type);
            }
        }
    }

    private void lookUp(String sent, String type) {
        Condition condition = Condition.of(sent, type, Served.FOUND_BY);
        Set<String> stored = new TreeSet<>();
        find(type, condition).forEach(one -> stored.add(one.id()));
        List<Work> told = all.stream()
                .filter(other -> other.writing.type().equals(type))
                .filter(other -> other.writing.meets(condition))
                .filter(other -> !isAmong(stored, other))
                .toList();
        boolean alike = told.stream().allMatch(told.isEmpty() ? other -> true : told.get(0)::sharesConditionWith);
        int matches = stored.size() + (alike ? Math.min(1, told.size()) : told.size());
        if (matches != 1) {
            throw new PreconditionFailedException("The reference \"" + Text.line(sent, 200)
                    + "\" has to match exactly one resource of yours, but it matches "
                    + (matches == 0 ? "none" : "several") + ". Send the " + type
                    + " first or in the same Bundle, or refer to it by its id.");
        }
        stored.forEach(id -> known.put(sent, type + "/" + id));
        told.forEach(other -> awaited.put(sent, other));
    }

    private static boolean isAmong(Set<String> stored, Work other) {
        return (other.met != null && stored.contains(other.met))
                || (other.writing.id() != null && stored.contains(other.writing.id()));
    }

    /** What the conditional references mean, as far as their ids are given. */
    void addTo(Map<String, String> references) {
        references.putAll(known);
        awaited.forEach((sent, work) -> {
            if (work.key != null) {
                references.put(sent, work.local());
            }
        });
    }

    private List<Stored> find(String type, Condition condition) {
        return desk.find(source, type, criteria(condition), 2);
    }
}
