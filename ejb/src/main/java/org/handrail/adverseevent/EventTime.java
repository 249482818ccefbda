package org.handrail.adverseevent;

import java.time.Instant;

/**
 * When an event happened, as precisely as the sender said: a date without time spans its whole day, a year its whole year.
 *
 * @param from first instant
 * @param until last instant, equal to {@code from} when the sender gave a time
 */
public record EventTime(Instant from, Instant until) {
    /** Whether a period touches the event; null bounds are open. */
    public boolean within(Instant starts, Instant ends) {
        return (starts == null || !starts.isAfter(until)) && (ends == null || !ends.isBefore(from));
    }
}
