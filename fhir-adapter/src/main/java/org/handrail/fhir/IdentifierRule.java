package org.handrail.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.List;
import java.util.TreeSet;
import org.handrail.sender.KnownSender;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/**
 * A sender uses identifiers of the systems on its list only, so that none can speak for another's people or events. Asked
 * of the resources that it tells, not of whom these refer to.
 */
@Interceptor
public class IdentifierRule {
    IdentifierRule() {}

    /** Called by HAPI when the resource is read and before anything is done with it; {@link Bundles} ask for each entry. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void check(RequestDetails details) {
        KnownSender sender = details instanceof ServletRequestDetails web ? Gate.known(web.getServletRequest()) : null;
        if (sender == null || !(details.getResource() instanceof Resource told)) {
            return;
        }
        check(sender, told);
    }

    /**
     * Refuses a resource with an identifier that the sender may not use.
     *
     * @throws ForbiddenOperationException naming the element, the system and the list
     */
    static void check(KnownSender sender, Resource told) {
        Property identifiers = told.getNamedProperty("identifier");
        List<Base> values = identifiers == null ? List.of() : identifiers.getValues();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Identifier one && !sender.rules().allows(one.getSystem())) {
                String index = identifiers.isList() ? "[" + i + "]" : "";
                throw refused(sender, one.getSystem(), told.fhirType() + ".identifier" + index + ".system");
            }
        }
    }

    private static ForbiddenOperationException refused(KnownSender sender, String system, String expression) {
        String what = system == null || system.isEmpty()
                ? "An identifier without a system is not on the list of this sender"
                : "The identifier system \"" + Text.line(system, Text.LONGEST) + "\" is not on the list of this sender";
        String sentence = what + ". It may use: "
                + String.join(", ", new TreeSet<>(sender.rules().systems()))
                + ". Use one of these, or ask the person who runs Handrail in your hospital to add it.";
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(IssueType.FORBIDDEN)
                .setDiagnostics(sentence)
                .addExpression(expression);
        return new ForbiddenOperationException(sentence, outcome);
    }
}
