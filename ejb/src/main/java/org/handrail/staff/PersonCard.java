package org.handrail.staff;

import java.util.List;
import java.util.UUID;

/** A person as other rooms and pages see them. */
public record PersonCard(
        UUID id,
        String givenName,
        String familyName,
        EmploymentKind employment,
        boolean active,
        List<Identifier> identifiers) {
    /** Given and family name. */
    public String name() {
        return givenName.isEmpty() ? familyName : givenName + " " + familyName;
    }
}
