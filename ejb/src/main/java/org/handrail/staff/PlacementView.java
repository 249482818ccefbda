package org.handrail.staff;

import java.time.LocalDate;
import java.util.UUID;

/** Where a person worked or learned. {@code endsOn} is the last day, null while it goes on. */
public record PlacementView(
        UUID personId,
        UUID unitId,
        String unitName,
        String professionCode,
        String professionText,
        Position position,
        LocalDate startsOn,
        LocalDate endsOn) {}
