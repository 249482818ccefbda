package org.handrail.fhir;

import java.util.List;
import org.handrail.adverseevent.Meaning;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;

/** Organization: a unit. */
final class ServedOrganization extends Served<Organization> {
    ServedOrganization() {
        super(Organization.class);
    }

    @Override
    String documentation() {
        return "A unit: department, service, hospital. Kept are identifier, name and active; no address, no contact.";
    }

    @Override
    List<Identifier> identifiers(Organization told) {
        return told.getIdentifier();
    }

    @Override
    Organization reduced(Organization told) {
        Organization kept = new Organization();
        kept.setIdentifier(told.getIdentifier());
        kept.setNameElement(told.getNameElement());
        kept.setActiveElement(told.getActiveElement());
        return kept;
    }

    @Override
    Meaning meaning(Organization told, String source) {
        return new Meaning.OfUnit(Text.line(told.getName(), 120));
    }
}
