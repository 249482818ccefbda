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
        LocalDate endsOn) {}
