package org.handrail.occupationalhealth;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.handrail.secrecy.Vault;

/** A time to meet; a later booking replaces one that has not begun. The place is ciphertext bound to the id. */
@Entity
@Table(schema = "occupational", name = "appointment")
class Appointment {
    @Id
    private UUID id;

    private Instant startsAt;
    private int minutes;
    private byte[] place;
    private Instant bookedAt;
    private Instant replacedAt;

    protected Appointment() {}

    Appointment(Instant startsAt, Booking booking, Vault vault, Instant now) {
        this.id = UUID.randomUUID();
        this.startsAt = startsAt;
        this.minutes = booking.minutes();
        this.place = vault.seal(booking.place().strip(), id);
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

    AppointmentView view(Vault vault, Instant now) {
        return new AppointmentView(startsAt, minutes, vault.open(place, id), startsAt.isBefore(now));
    }
}
