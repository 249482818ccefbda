package org.handrail.adverseevent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.handrail.staff.Identifier;
import org.handrail.staff.Position;
import org.handrail.staff.RecordPlacement;
import org.handrail.staff.UnitRef;

/** What a sender said of a role. Becomes a placement as soon as the person is known, in whichever order they arrive. */
@Entity
@Table(schema = "event", name = "source_role")
@IdClass(SourceRole.Key.class)
class SourceRole {
    /** Key of a role. */
    record Key(String source, String resourceId) implements Serializable {}

    @Id
    private String source;

    @Id
    private String resourceId;

    private String practitionerId;
    private String practitionerSystem;
    private String practitionerValue;
    private String unitSystem;
    private String unitValue;
    private String unitName;
    private String professionCode;
    private String professionText;

    @Enumerated(EnumType.STRING)
    private Position position;

    private boolean active;
    private LocalDate startsOn;
    private LocalDate endsOn;

    protected SourceRole() {}

    SourceRole(Key key) {
        this.source = key.source();
        this.resourceId = key.resourceId();
    }

    void tell(RoleFacts told) {
        practitionerId = told.practitionerId();
        practitionerSystem =
                told.practitioner() == null ? null : told.practitioner().system();
        practitionerValue =
                told.practitioner() == null ? null : told.practitioner().value();
        unitSystem = told.unit() == null ? null : told.unit().system();
        unitValue = told.unit() == null ? null : told.unit().value();
        unitName = told.unit() == null ? null : told.unit().name();
        professionCode = told.professionCode();
        professionText = told.professionText();
        position = told.position();
        active = told.active();
        startsOn = told.startsOn();
        endsOn = told.endsOn();
    }

    String practitionerId() {
        return practitionerId;
    }

    Identifier practitioner() {
        return practitionerValue == null ? null : new Identifier(practitionerSystem, practitionerValue);
    }

    /** The resource that said so. */
    RecordKey record() {
        return new RecordKey(source, SourceRecords.PRACTITIONER_ROLE, resourceId);
    }

    SourceResource.Key resource() {
        return new SourceResource.Key(source, SourceRecords.PRACTITIONER_ROLE, resourceId);
    }

    RecordPlacement placementOf(UUID person) {
        UnitRef unit = unitValue == null ? null : new UnitRef(unitSystem, unitValue, unitName);
        return new RecordPlacement(
                source, resourceId, person, unit, professionCode, professionText, position, active, startsOn, endsOn);
    }
}
