package org.handrail.adverseevent;

import java.time.LocalDate;
import org.handrail.staff.Identifier;
import org.handrail.staff.Position;
import org.handrail.staff.UnitRef;

/**
 * What a PractitionerRole says.
 *
 * @param practitionerId the sender's id of the Practitioner, or null
 * @param practitioner identifier of the Practitioner, or null
 */
public record RoleFacts(
        String practitionerId,
        Identifier practitioner,
        UnitRef unit,
        String professionCode,
        String professionText,
        Position position,
        boolean active,
        LocalDate startsOn,
        LocalDate endsOn) {}
