package org.handrail.fhir;

import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Readable, but it can't be accepted: 422 with the element and what to do about it. */
final class StructureRefused extends UnprocessableEntityException {
    private static final long serialVersionUID = 1L;

    private StructureRefused(String message, OperationOutcome outcome) {
        super(message, outcome);
    }

    /** Replaces a bare element name by its path in the body, where it can be told. */
    void locate(byte[] body, String type) {
        OperationOutcome.OperationOutcomeIssueComponent issue =
                ((OperationOutcome) getOperationOutcome()).getIssueFirstRep();
        issue.getExpression().stream()
                .filter(expression -> !expression.getValue().contains("."))
                .forEach(expression ->
                        ElementPath.of(body, type, expression.getValue()).ifPresent(expression::setValue));
    }

    /** @param expression the element in question, or null */
    static StructureRefused because(String expression, String message) {
        OperationOutcome outcome = new OperationOutcome();
        OperationOutcome.OperationOutcomeIssueComponent issue = outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(IssueType.STRUCTURE)
                .setDiagnostics(message);
        if (expression != null) {
            issue.addExpression(expression);
        }
        return new StructureRefused(message, outcome);
    }
}
