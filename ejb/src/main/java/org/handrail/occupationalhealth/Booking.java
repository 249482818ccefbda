package org.handrail.occupationalhealth;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.handrail.failure.InvalidInput;

/**
 * An appointment to book.
 *
 * @param day day and {@code time} in the hospital's zone, in the future
 * @param minutes {@value #SHORTEST} to {@value #LONGEST}
 * @param place where, {@value #PLACE_LENGTH} characters at most
 */
public record Booking(LocalDate day, LocalTime time, int minutes, String place) {
    public static final int SHORTEST = 5;
    public static final int LONGEST = 240;
    public static final int PLACE_LENGTH = 200;

    Instant startsAt(ZoneId zone, Instant now) {
        Instant start = day.atTime(time).atZone(zone).toInstant();
        if (!start.isAfter(now)) {
            throw new InvalidInput("occupational.appointmentInPast");
        }
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw new InvalidInput("occupational.minutes", SHORTEST, LONGEST);
        }
        if (place == null || place.isBlank() || place.length() > PLACE_LENGTH) {
            throw new InvalidInput("occupational.place", PLACE_LENGTH);
        }
        return start;
    }
}
