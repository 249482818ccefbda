package org.handrail.fhir;

import org.handrail.staff.Identifier;
import org.handrail.staff.UnitRef;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;

/** The unit behind a reference to an Organization or a Location. */
final class Units {
    private Units() {}

    /** By business identifier, in the reference or in the contained resource, else by the sender's own id; may be null. */
    static UnitRef of(Reference told, DomainResource in, String source) {
        if (told == null || told.isEmpty()) {
            return null;
        }
        Identifier identifier =
                told.hasIdentifier() ? Text.identifier(told.getIdentifier(), "Reference.identifier") : null;
        String name = Text.line(told.getDisplay(), 120);
        DomainResource target = References.contained(told, in);
        if (target instanceof Location location) {
            identifier = identifier == null ? first(location.getIdentifier()) : identifier;
            name = name == null ? Text.line(location.getName(), 120) : name;
        } else if (target instanceof Organization organization) {
            identifier = identifier == null ? first(organization.getIdentifier()) : identifier;
            name = name == null ? Text.line(organization.getName(), 120) : name;
        }
        if (identifier == null && told.getReferenceElement().hasIdPart() && target == null) {
            String id = told.getReferenceElement().getIdPart();
            String type = told.getReferenceElement().getResourceType();
            identifier = new Identifier("urn:handrail:source:" + source, Text.line(type + "/" + id, Text.LONGEST));
        }
        return identifier == null ? null : new UnitRef(identifier.system(), identifier.value(), name);
    }

    private static Identifier first(java.util.List<org.hl7.fhir.r4.model.Identifier> told) {
        return Text.identifiers(told, "contained.identifier").stream()
                .findFirst()
                .orElse(null);
    }
}
