package org.handrail.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.handrail.failure.HandrailException;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.StringType;

/** An entry of a Bundle can't be accepted: what is wrong, told with the entry's place. */
final class EntryRefused extends BaseServerResponseException {
    private static final long serialVersionUID = 1L;
    private static final Outcomes OUTCOMES = new Outcomes(null);

    private EntryRefused(int status, String message, OperationOutcome outcome) {
        super(status, message, outcome);
    }

    /** Does something for an entry; what goes wrong there is told with its place. Faults of ours pass as they are. */
    static void in(Integer entry, Runnable work) {
        try {
            work.run();
        } catch (BaseServerResponseException | HandrailException | DataFormatException e) {
            throw of(entry, e);
        } catch (IllegalArgumentException e) {
            throw Outcomes.isNoDate(e) ? of(entry, e) : e;
        }
    }

    /** @param entry place in the Bundle, or null when the resource came alone */
    static RuntimeException of(Integer entry, RuntimeException thrown) {
        if (entry == null || thrown instanceof EntryRefused) {
            return thrown;
        }
        return answer(entry, thrown);
    }

    /** The answer for an entry of a batch, faults of ours too. */
    static BaseServerResponseException answer(int entry, RuntimeException thrown) {
        if (thrown instanceof EntryRefused refused) {
            return refused;
        }
        BaseServerResponseException answer = OUTCOMES.map(thrown);
        OperationOutcome outcome = (OperationOutcome) answer.getOperationOutcome();
        String place = "Bundle.entry[" + entry + "]";
        for (OperationOutcomeIssueComponent issue : outcome.getIssue()) {
            if (!issue.hasExpression()) {
                issue.addExpression(place);
            }
            for (StringType expression : issue.getExpression()) {
                expression.setValue(placed(expression.getValue(), place));
            }
            issue.setDiagnostics("Entry " + entry + ": " + issue.getDiagnostics());
        }
        return new EntryRefused(answer.getStatusCode(), answer.getMessage(), outcome);
    }

    /** {@code AdverseEvent.subject} becomes {@code Bundle.entry[2].resource.subject}. */
    private static String placed(String expression, String place) {
        if (expression.startsWith("Bundle.")) {
            return expression;
        }
        int dot = expression.indexOf('.');
        return place + ".resource" + (dot < 0 ? "" : expression.substring(dot));
    }
}
