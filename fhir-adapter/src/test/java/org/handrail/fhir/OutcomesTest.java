package org.handrail.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.handrail.failure.Conflict;
import org.handrail.failure.NotFound;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;

class OutcomesTest {
    private final Outcomes outcomes = new Outcomes(StrictR4.context());

    @Test
    void failuresOfTheCoreKeepTheirMeaning() {
        assertThat(status(new NotFound("notFound"))).isEqualTo(404);
        assertThat(status(new InternalErrorException("x", new Conflict("adverseevent.identifierElsewhere", "7"))))
                .isEqualTo(409);
    }

    @Test
    void whatCannotBeReadIs400WhatIsNotR4Is422() {
        assertThat(status(new InvalidRequestException(
                        "HAPI-0450: Failed to parse request body as JSON resource. Error was:"
                                + " HAPI-1861: Failed to parse JSON encoded FHIR content: Unexpected end-of-input")))
                .isEqualTo(400);
        assertThat(
                        status(
                                new InvalidRequestException(
                                        "HAPI-0450: Failed to parse request body as JSON resource. Error was:"
                                                + " HAPI-1814: Incorrect resource type found, expected \"AdverseEvent\" but found \"Patient\"")))
                .isEqualTo(422);
    }

    @Test
    void aDateThatIsNoneIsTheSendersToCorrect() {
        Throwable thrown = new InternalErrorException(
                "HAPI-0389: Failed to call access method",
                new IllegalArgumentException("Invalid date/time string (datatype DateTimeType does not support MINUTE"
                        + " precision): 2026-11-20T12:20+01:00"));
        assertThat(status(thrown)).isEqualTo(422);
        assertThat(diagnostics(outcomes.map(thrown))).contains("2026-11-20T12:20+01:00", "Correct it");
    }

    @Test
    void anUnexpectedFaultTellsAReferenceAndNoInsides() {
        BaseServerResponseException mapped = outcomes.map(new IllegalStateException("select * from secret"));
        assertThat(mapped.getStatusCode()).isEqualTo(500);
        assertThat(diagnostics(mapped)).contains("reference").doesNotContain("secret");
    }

    @Test
    void everyAnswerNamesTheNextStep() {
        String said =
                diagnostics(outcomes.map(new ResourceNotFoundException("HAPI-0302: Unknown resource type 'Foo'")));
        assertThat(said).doesNotContain("HAPI").contains("GET metadata");
    }

    private int status(Throwable thrown) {
        return outcomes.map(thrown).getStatusCode();
    }

    private static String diagnostics(BaseServerResponseException mapped) {
        return ((OperationOutcome) mapped.getOperationOutcome())
                .getIssueFirstRep()
                .getDiagnostics();
    }
}
