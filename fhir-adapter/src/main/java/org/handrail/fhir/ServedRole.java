package org.handrail.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.adverseevent.InvolvedAs;
import org.handrail.adverseevent.Meaning;
import org.handrail.adverseevent.Mention;
import org.handrail.adverseevent.RoleFacts;
import org.handrail.staff.Position;
import org.handrail.staff.UnitRef;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.PractitionerRole;

/** PractitionerRole: a placement of the staff directory. */
final class ServedRole extends Served<PractitionerRole> {
    private final Times times;

    ServedRole(Times times) {
        super(PractitionerRole.class);
        this.times = times;
    }

    @Override
    String documentation() {
        return "Where a member of staff works or learns. Kept are identifier, practitioner, organization, location, code,"
                + " specialty, period and active.";
    }

    @Override
    List<Identifier> identifiers(PractitionerRole told) {
        return told.getIdentifier();
    }

    @Override
    PractitionerRole reduced(PractitionerRole told) {
        PractitionerRole kept = new PractitionerRole();
        kept.setIdentifier(told.getIdentifier());
        kept.setActiveElement(told.getActiveElement());
        kept.setPeriod(told.getPeriod());
        kept.setPractitioner(told.getPractitioner());
        kept.setOrganization(told.getOrganization());
        kept.setCode(told.getCode());
        kept.setSpecialty(told.getSpecialty());
        kept.setLocation(told.getLocation());
        Kept.keepContained(told, kept);
        return kept;
    }

    @Override
    Meaning meaning(PractitionerRole told, String source) {
        Optional<Mention> practitioner =
                References.mention("practitioner", told.getPractitioner(), told, InvolvedAs.ACTOR);
        Coding profession = told.getCodeFirstRep().getCodingFirstRep();
        String words = profession.hasDisplay()
                ? profession.getDisplay()
                : told.getCodeFirstRep().getText();
        return new Meaning.OfRole(new RoleFacts(
                practitioner
                        .filter(m -> "Practitioner".equals(m.resourceType()))
                        .map(Mention::resourceId)
                        .orElse(null),
                practitioner.flatMap(m -> m.identifiers().stream().findFirst()).orElse(null),
                unit(told, source),
                Text.line(profession.getCode(), Text.LONGEST),
                Text.line(words, 120),
                position(told),
                !told.hasActive() || told.getActive(),
                times.day(told.getPeriod().getStartElement(), false),
                times.day(told.getPeriod().getEndElement(), true)));
    }

    @Override
    boolean isItsContent() {
        return true;
    }

    /** The organization when it is named by identifier, else the location, else whatever reference there is. */
    private static UnitRef unit(PractitionerRole told, String source) {
        if (told.hasOrganization() && told.getOrganization().hasIdentifier()) {
            return Units.of(told.getOrganization(), told, source);
        }
        if (told.hasLocation()) {
            return Units.of(told.getLocationFirstRep(), told, source);
        }
        return Units.of(told.getOrganization(), told, source);
    }

    private static Position position(PractitionerRole told) {
        Set<String> codes = told.getCode().stream()
                .flatMap(code -> code.getCoding().stream())
                .map(coding -> String.valueOf(coding.getCode()).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (codes.contains("manager")) {
            return Position.MANAGER;
        }
        return codes.contains("supervisor") ? Position.SUPERVISOR : Position.MEMBER;
    }
}
