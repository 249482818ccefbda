package org.handrail.staff;

import java.util.List;

/**
 * What a source says of a person. Found by any of the identifiers, else made new.
 *
 * @param employment null when the source does not say: a known person keeps theirs, a new one is an employee
 */
public record RecordPerson(
        List<Identifier> identifiers, String givenName, String familyName, EmploymentKind employment, boolean active) {}
