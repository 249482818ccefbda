package org.handrail.adverseevent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A search among a sender's events. All lines have to hold; of each line one value is enough.
 *
 * @param keys search keys
 * @param ids our ids or the sender's
 * @param dates when it happened; events without a date are not found by one
 * @param updates when its current version came
 * @param after where the page before ended, or null
 * @param most how many, at most; 0 for none
 * @param counted whether to count all that are found
 */
public record EventQuery(
        String source,
        List<List<String>> keys,
        List<List<String>> ids,
        List<List<TimeTest>> dates,
        List<List<TimeTest>> updates,
        Order order,
        boolean descending,
        Position after,
        int most,
        boolean counted) {

    /** By which time found events are sorted; equal ones by id. */
    public enum Order {
        HAPPENED,
        UPDATED
    }

    /** How a span of time has to lie to the searched one, as FHIR's prefixes say. */
    public enum Prefix {
        EQ,
        NE,
        GT,
        LT,
        GE,
        LE,
        SA,
        EB,
        AP
    }

    /** A prefix with the span that a date covers; {@code until} is its last millisecond. */
    public record TimeTest(Prefix prefix, Instant from, Instant until) {}

    /** The last event of a page. */
    public record Position(Instant at, UUID id) {}

    /**
     * A page of what was found.
     *
     * @param total how many there are in all, or null where nobody counted
     * @param last where this page ends and another one follows, else null
     */
    public record Page(List<Stored> events, Long total, Position last) {}
}
