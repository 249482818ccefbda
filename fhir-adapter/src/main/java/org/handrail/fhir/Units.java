package org.handrail.fhir;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.List;
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
        String sent = told.getReference();
        if (identifier == null && sent != null && sent.contains("?")) {
            identifier = inQuery(sent);
        } else if (identifier == null && told.getReferenceElement().hasResourceType() && target == null) {
            String id = told.getReferenceElement().getIdPart();
            String type = told.getReferenceElement().getResourceType();
            UnitRef own = UnitRef.own(source, type, Text.line(id, Text.LONGEST));
            identifier = new Identifier(own.system(), own.value());
        }
        return identifier == null ? null : new UnitRef(identifier.system(), identifier.value(), name);
    }

    /** The one identifier in {@code Location?identifier=system|value}. */
    private static Identifier inQuery(String sent) {
        String type = sent.substring(0, sent.indexOf('?'));
        type = type.substring(type.lastIndexOf('/') + 1);
        try {
            return Condition.of(sent, type, List.of("identifier")).on("identifier").stream()
                    .flatMap(word -> word.tokens().stream())
                    .findFirst()
                    .map(token -> new Identifier(token.system() == null ? "" : token.system(), token.value()))
                    .orElse(null);
        } catch (InvalidRequestException e) {
            return null; // names no unit; an event is never refused for that
        }
    }

    private static Identifier first(List<org.hl7.fhir.r4.model.Identifier> told) {
        return Text.identifiers(told, "contained.identifier").stream()
                .findFirst()
                .orElse(null);
    }
}
