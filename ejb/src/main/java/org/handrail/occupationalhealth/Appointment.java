package org.handrail.occupationalhealth;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A time to meet; a later booking replaces one that has not begun. */
@Entity
@Table(schema = "occupational", name = "appointment")
class Appointment {
    @Id
    private UUID id;

    private Instant startsAt;
    private int minutes;
    private String place;
    private Instant bookedAt;
    private Instant replacedAt;

    protected Appointment() {}

    Appointment(Instant startsAt, int minutes, String place, Instant now) {
        this.id = UUID.randomUUID();
        this.startsAt = startsAt;
        this.minutes = minutes;
        this.place = place.strip();
        this.bookedAt = now;
    }

    void replaceUnlessBegun(Instant now) {
        if (stands() && startsAt.isAfter(now)) {
            replacedAt = now;
        }
    }

    boolean stands() {
        return replacedAt == null;
    }

    boolean overAt(Instant now) {
        return !startsAt.plus(Duration.ofMinutes(minutes)).isAfter(now);
    }

    Instant startsAt() {
        return startsAt;
    }

    AppointmentView view(Instant now) {
        return new AppointmentView(startsAt, minutes, place, startsAt.isBefore(now));
    }
}
