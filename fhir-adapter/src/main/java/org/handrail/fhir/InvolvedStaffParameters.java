package org.handrail.fhir;

import java.util.Locale;
import org.handrail.adverseevent.Decision;
import org.handrail.adverseevent.InvolvedStaff;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** The answer of $involved-staff. */
final class InvolvedStaffParameters {
    private InvolvedStaffParameters() {}

    static Parameters of(InvolvedStaff involved) {
        Parameters answer = new Parameters();
        answer.addParameter("linking", code(involved.linking()));
        involved.staff().forEach(member -> add(answer.addParameter().setName("staff"), member));
        return answer;
    }

    private static void add(ParametersParameterComponent staff, InvolvedStaff.Member member) {
        Reference person = new Reference().setType("Practitioner").setDisplay(member.name());
        if (member.identifier() != null) {
            Identifier identifier =
                    new Identifier().setValue(member.identifier().value());
            if (!member.identifier().system().isEmpty()) {
                identifier.setSystem(member.identifier().system());
            }
            person.setIdentifier(identifier);
        }
        staff.addPart().setName("person").setValue(person);
        staff.addPart().setName("role").setValue(code(member.role()));
        staff.addPart().setName("path").setValue(new StringType(member.path()));
        staff.addPart().setName("method").setValue(code(member.method()));
        staff.addPart().setName("confidence").setValue(code(member.confidence()));
        staff.addPart().setName("decision").setValue(code(decision(member)));
    }

    /** To the sender a suggestion is proposed with low confidence: that nobody is offered anything yet is not its matter. */
    private static Decision decision(InvolvedStaff.Member member) {
        return member.decision() == Decision.SUGGESTED ? Decision.PROPOSED : member.decision();
    }

    private static CodeType code(Enum<?> value) {
        return new CodeType(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
