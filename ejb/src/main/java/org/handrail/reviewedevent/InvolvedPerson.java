package org.handrail.reviewedevent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Somebody involved in an event, as the event realm shows it; refused links are not among them. */
@Entity
@Immutable
@Table(schema = "event", name = "involved_person")
@IdClass(InvolvedPerson.Key.class)
class InvolvedPerson {
    /** One row per event and person. */
    record Key(UUID eventId, UUID personId) implements Serializable {}

    @Id
    private UUID eventId;

    @Id
    private UUID personId;

    private String role;

    protected InvolvedPerson() {}

    Involvement view() {
        return new Involvement(personId, role);
    }
}
