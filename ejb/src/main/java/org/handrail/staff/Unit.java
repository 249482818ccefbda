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

    String name() {
        return name;
    }
}
