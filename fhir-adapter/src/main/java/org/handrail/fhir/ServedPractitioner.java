package org.handrail.fhir;

import java.util.Arrays;
import java.util.List;
import org.handrail.adverseevent.Meaning;
import org.handrail.staff.EmploymentKind;
import org.handrail.staff.RecordPerson;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Practitioner;

/** Practitioner: a person of the staff directory. */
final class ServedPractitioner extends Served<Practitioner> {
    /** System of the tag in meta that says how somebody is employed: EMPLOYEE, TRAINEE, STUDENT or CONTRACTOR. */
    private static final String EMPLOYMENT_KIND = "urn:handrail:employment-kind";

    ServedPractitioner() {
        super(Practitioner.class);
    }

    @Override
    String documentation() {
        return "A member of staff. Kept are identifier, name, active and the tag of the system " + EMPLOYMENT_KIND
                + ".";
    }

    @Override
    List<Identifier> identifiers(Practitioner told) {
        return told.getIdentifier();
    }

    @Override
    Practitioner reduced(Practitioner told) {
        Practitioner kept = new Practitioner();
        kept.getMeta().setProfile(told.getMeta().getProfile());
        told.getMeta().getTag().stream()
                .filter(ServedPractitioner::isEmployment)
                .forEach(kept.getMeta()::addTag);
        kept.setIdentifier(told.getIdentifier());
        kept.setName(told.getName());
        kept.setActiveElement(told.getActiveElement());
        return kept;
    }

    @Override
    Meaning meaning(Practitioner told, String source) {
        HumanName name = told.getNameFirstRep();
        String given = Text.line(name.getGivenAsSingleString(), 120);
        String family = Text.line(name.getFamily(), 120);
        String whole = Text.line(name.getText(), 120);
        List<org.handrail.staff.Identifier> identifiers =
                Text.identifiers(told.getIdentifier(), "Practitioner.identifier");
        return new Meaning.OfPerson(new RecordPerson(
                identifiers,
                family == null || given == null ? "" : given,
                family != null ? family : whole != null ? whole : given != null ? given : unnamed(identifiers),
                employment(told),
                !told.hasActive() || told.getActive()));
    }

    private static String unnamed(List<org.handrail.staff.Identifier> identifiers) {
        return identifiers.isEmpty() ? "?" : identifiers.get(0).value();
    }

    /** Null when the sender does not say. */
    private static EmploymentKind employment(Practitioner told) {
        return told.getMeta().getTag().stream()
                .filter(ServedPractitioner::isEmployment)
                .flatMap(tag -> Arrays.stream(EmploymentKind.values())
                        .filter(kind -> kind.name().equals(tag.getCode())))
                .findFirst()
                .orElse(null);
    }

    private static boolean isEmployment(Coding tag) {
        return EMPLOYMENT_KIND.equals(tag.getSystem());
    }
}
