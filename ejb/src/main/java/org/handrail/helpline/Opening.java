package org.handrail.helpline;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * Hours of a line in its own country.
 *
 * @param until the minute at which it closes; earlier than {@code from} means on the next day
 */
public record Opening(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

    /** Whether the line answers at this time of its own country. */
    public boolean includes(ZonedDateTime at) {
        LocalTime time = at.toLocalTime();
        boolean today = days.contains(at.getDayOfWeek());
        if (from.isBefore(until)) {
            return today && !time.isBefore(from) && time.isBefore(until);
        }
        boolean lateNight = days.contains(at.getDayOfWeek().minus(1)) && time.isBefore(until);
        return lateNight || (today && !time.isBefore(from));
    }
}
