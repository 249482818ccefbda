package org.handrail.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.adverseevent.InvolvedAs;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Practitioner;

/**
 * What the national profile of England (LFPSE) says of a reporter: codes of type, staff group, involvement and organisation,
 * never a name or number. Of use as a hint for the human who finds out who it was; nobody can be linked by it.
 *
 * @param codes such as {@code staff-type:5;involvement:1;organisation:RXX}, without any text of the reporter
 * @param role by the code of involvement: 1 witnessed, 4 was helping provide the care, else they wrote the record
 * @param insteadOfStaff FHIR type of a reporter who says that they are patient or relative, else null
 */
record ReporterHint(String codes, InvolvedAs role, String insteadOfStaff) {
    private static final String DETAILS = "/StructureDefinition/practitioner-details-";

    /** The version of the taxonomy is in the address of every extension, so it is left open. */
    static Optional<ReporterHint> in(Practitioner reporter) {
        return reporter.getExtension().stream()
                .filter(one -> one.getUrl() != null && one.getUrl().contains(DETAILS))
                .findFirst()
                .map(ReporterHint::of);
    }

    private static ReporterHint of(Extension details) {
        List<String> codes = new ArrayList<>();
        add(codes, "staff-type", code(details, "ReporterRole"));
        String involvement = code(details, "ReporterInvolvement");
        add(codes, "involvement", involvement);
        add(codes, "organisation", code(details, "ReporterOrganisation"));
        InvolvedAs role =
                switch (String.valueOf(involvement)) {
                    case "1" -> InvolvedAs.WITNESS;
                    case "4" -> InvolvedAs.ACTOR;
                    default -> InvolvedAs.RECORDER;
                };
        String type =
                switch (String.valueOf(code(details, "ReporterType"))) {
                    case "1" -> "Patient";
                    case "2" -> "RelatedPerson";
                    default -> null;
                };
        return new ReporterHint(String.join(";", codes), role, type);
    }

    private static void add(List<String> codes, String name, String code) {
        if (code != null && code.matches("[A-Za-z0-9]{1,20}")) {
            codes.add(name + ":" + code);
        }
    }

    private static String code(Extension details, String name) {
        return details.getExtension().stream()
                .filter(one -> one.getUrl() != null
                        && (one.getUrl().equals(name) || one.getUrl().endsWith("/" + name)))
                .filter(one -> one.getValue() != null && one.getValue().isPrimitive())
                .map(one -> one.getValue().primitiveValue().strip())
                .findFirst()
                .orElse(null);
    }
}
