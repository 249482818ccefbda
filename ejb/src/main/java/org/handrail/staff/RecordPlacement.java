package org.handrail.staff;

import java.time.LocalDate;
import java.util.UUID;

/** What a source says of a placement; (source, sourceRoleId) is its key. {@code unit}, dates and codes may be null. */
public record RecordPlacement(
        String source,
        String sourceRoleId,
        UUID personId,
        UnitRef unit,
        String professionCode,
        String professionText,
        Position position,
        boolean active,
        LocalDate startsOn,
        LocalDate endsOn) {
    /** The same of a person who had no id before. */
    public RecordPlacement of(UUID person) {
        return new RecordPlacement(
                source, sourceRoleId, person, unit, professionCode, professionText, position, active, startsOn, endsOn);
    }
}
