package org.handrail.fhir;

import java.util.List;
import org.handrail.adverseevent.Meaning;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;

/** Location: a unit. */
final class ServedPlace extends Served<Location> {
    ServedPlace() {
        super(Location.class);
    }

    @Override
    String documentation() {
        return "A unit: ward, theatre, clinic. Kept are identifier, name and status; no address, no telephone.";
    }

    @Override
    List<Identifier> identifiers(Location told) {
        return told.getIdentifier();
    }

    @Override
    Location reduced(Location told) {
        Location kept = new Location();
        kept.setIdentifier(told.getIdentifier());
        kept.setNameElement(told.getNameElement());
        kept.setStatusElement(told.getStatusElement());
        return kept;
    }

    @Override
    Meaning meaning(Location told, String source) {
        return new Meaning.OfUnit(Text.line(told.getName(), 120));
    }
}
