package org.handrail.adverseevent;

import java.util.List;
import org.handrail.staff.RecordPerson;
import org.handrail.staff.UnitRef;

/** What follows from a resource beside its being kept. */
public sealed interface Meaning {
    /** A Practitioner is a person of the staff directory. */
    record OfPerson(RecordPerson person) implements Meaning {}

    /** A PractitionerRole is a placement, as soon as its Practitioner is known. */
    record OfRole(RoleFacts role) implements Meaning {}

    /** An Encounter names who took part, and {@code unit} is where; may be null. */
    record OfEncounter(List<Mention> participants, UnitRef unit) implements Meaning {}

    /** A Location or an Organization is a unit of this name; the name may be null. */
    record OfUnit(String name) implements Meaning {}

    /** Nothing: a patient, a relative, a group or a device is kept as reference and identifier only. */
    record Nothing() implements Meaning {}
}
