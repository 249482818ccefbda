package org.handrail.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** Where somebody works or learns, from a day to a day. Students change theirs often; their cases do not (A75). */
@Entity
@Table(schema = "event", name = "placement")
class Placement {
    @Id
    private UUID id;

    private UUID personId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "unit_id")
    private Unit unit;

    private String source;
    private String sourceRoleId;
    private String professionCode;
    private String professionText;

    @Enumerated(EnumType.STRING)
    private Position position;

    private boolean active;
    private LocalDate startsOn;
    private LocalDate endsOn;

    protected Placement() {}

    Placement(RecordPlacement told, Unit unit) {
        this.id = UUID.randomUUID();
        this.source = told.source();
        this.sourceRoleId = told.sourceRoleId();
        accept(told, unit);
    }

    final void accept(RecordPlacement told, Unit at) {
        personId = told.personId();
        unit = at;
        professionCode = told.professionCode();
        professionText = told.professionText();
        position = told.position();
        active = told.active();
        startsOn = told.startsOn();
        endsOn = told.endsOn();
    }

    String sourceRoleId() {
        return sourceRoleId;
    }

    /** What its source said last. */
    RecordPlacement told() {
        return new RecordPlacement(
                source,
                sourceRoleId,
                personId,
                unit == null ? null : unit.ref(),
                professionCode,
                professionText,
                position,
                active,
                startsOn,
                endsOn);
    }

    PlacementView view() {
        return new PlacementView(
                personId,
                unit == null ? null : unit.id(),
                unit == null ? null : unit.name(),
                professionCode,
                professionText,
                position,
                startsOn,
                endsOn);
    }
}
