package org.handrail.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A ward, theatre or clinic. */
@Entity
@Table(schema = "event", name = "unit")
class Unit {
    @Id
    private UUID id;

    private String system;
    private String value;
    private String name;
    private UUID mergedInto;

    protected Unit() {}

    Unit(UnitRef ref) {
        this.id = UUID.randomUUID();
        this.system = ref.system();
        this.value = ref.value();
        this.name = ref.name() == null || ref.name().isBlank() ? ref.value() : ref.name();
    }

    UUID id() {
        return id;
    }

    UnitRef ref() {
        return new UnitRef(system, value, name);
    }

    /** Whoever tells of the unit itself knows its name. */
    void isCalled(String told) {
        name = told == null || told.isBlank() ? name : told;
    }

    /** It exists because this was the first name by which somebody referred to it. */
    boolean isKnownAs(Identifier identifier) {
        return system.equals(identifier.system()) && value.equals(identifier.value());
    }

    /** It turned out to be another one; nothing stands in it any more. */
    void becomes(Unit other) {
        mergedInto = other.id;
    }

    String name() {
        return name;
    }
}
