package org.handrail.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One name under which a unit is known; the database lets each belong to one unit only. */
@Entity
@Table(schema = "event", name = "unit_identifier")
@IdClass(UnitIdentifier.Key.class)
class UnitIdentifier {
    /** Key of an identifier. */
    record Key(String system, String value) implements Serializable {}

    @Id
    private String system;

    @Id
    private String value;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "unit_id")
    private Unit unit;

    protected UnitIdentifier() {}

    UnitIdentifier(Identifier identifier, Unit unit) {
        this.system = identifier.system();
        this.value = identifier.value();
        this.unit = unit;
    }

    Unit unit() {
        return unit;
    }

    /** From now on this name means another unit. */
    void means(Unit other) {
        unit = other;
    }
}
