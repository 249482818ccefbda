package org.handrail.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handrail.failure.Conflict;
import org.handrail.failure.HandrailException;
import org.handrail.failure.NotAllowed;
import org.handrail.failure.NotFound;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** The one mapper from failures to OperationOutcome: what is wrong, where, and what to do next. */
@Interceptor
public class Outcomes {
    private static final Logger LOG = Logger.getLogger(Outcomes.class.getName());
    private final FhirContext r4;

    Outcomes(FhirContext r4) {
        this.r4 = r4;
    }

    /** Called by HAPI with whatever was thrown. */
    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public BaseServerResponseException map(Throwable thrown) {
        HandrailException failure = cause(thrown, HandrailException.class);
        if (failure != null) {
            return explained(ofCore(failure), null);
        }
        BaseServerResponseException known = cause(thrown, BaseServerResponseException.class);
        if (known != null && known.getOperationOutcome() != null) {
            return known;
        }
        StructureFault fault = cause(thrown, StructureFault.class);
        if (fault != null) {
            return StructureRefused.because(
                    fault.expression(), fault.getMessage() + " Correct it and send the resource again.");
        }
        DataFormatException unread = cause(thrown, DataFormatException.class);
        if (unread != null) {
            return unread(unread);
        }
        if (known != null && known.getStatusCode() < 500) {
            return explained(known, null);
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, "HR-FHIR-1 Request failed, reference " + reference, thrown);
        return explained(
                new InternalErrorException("Something failed on our side, reference " + reference
                        + ". Nothing was stored. Send it again later; tell the reference if it goes on."),
                null);
    }

    /** Answers a request that did not pass the gate. */
    void write(BaseServerResponseException refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        BaseServerResponseException answer = map(refused);
        String accept = request.getHeader("Accept");
        String type = accept == null || accept.contains("*/*") ? Gate.mediaType(request) : accept;
        boolean xml = type.toLowerCase(Locale.ROOT).contains("xml");
        IParser encoder = xml ? r4.newXmlParser() : r4.newJsonParser();
        byte[] body =
                encoder.encodeResourceToString(answer.getOperationOutcome()).getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.getStatusCode());
        response.setContentType((xml ? "application/fhir+xml" : "application/fhir+json") + ";charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(body);
    }

    private static BaseServerResponseException ofCore(HandrailException failure) {
        String sentence = failure.sentence(Locale.ENGLISH);
        if (failure instanceof NotFound) {
            return new ResourceNotFoundException(sentence);
        } else if (failure instanceof Conflict) {
            return new ResourceVersionConflictException(sentence);
        } else if (failure instanceof NotAllowed) {
            return new ForbiddenOperationException(sentence);
        }
        return StructureRefused.because(null, sentence);
    }

    /** Not readable at all is 400; readable, but not R4, is 422. */
    private static BaseServerResponseException unread(DataFormatException unread) {
        String message = plain(unread.getMessage());
        boolean syntax = unread.getCause() instanceof IOException
                || cause(unread, javax.xml.stream.XMLStreamException.class) != null
                || message.startsWith("Failed to parse JSON")
                || message.contains("Did not find any content")
                || message.contains("Content does not appear to be FHIR");
        return syntax
                ? explained(new InvalidRequestException(
                        "The body can't be read: " + message + " Check that it is complete and well-formed, then send it again."), null)
                : StructureRefused.because(null, message + " Correct it and send the resource again.");
    }

    private static BaseServerResponseException explained(BaseServerResponseException failure, String expression) {
        if (failure.getOperationOutcome() == null) {
            OperationOutcome outcome = new OperationOutcome();
            outcome.addIssue()
                    .setSeverity(IssueSeverity.ERROR)
                    .setCode(code(failure.getStatusCode()))
                    .setDiagnostics(withNextStep(plain(failure.getMessage()), failure.getStatusCode()));
            failure.setOperationOutcome(outcome);
        }
        return failure;
    }

    private static String withNextStep(String message, int status) {
        if (status == 404 && message.contains("Unknown resource type")) {
            return message + " See GET metadata for the types that we take.";
        }
        if (status == 400 && message.contains("does not know how to handle")) {
            return message + ". See GET metadata for what is offered.";
        }
        return message;
    }

    private static IssueType code(int status) {
        return switch (status) {
            case 401 -> IssueType.LOGIN;
            case 403 -> IssueType.FORBIDDEN;
            case 404, 410 -> IssueType.NOTFOUND;
            case 405, 415 -> IssueType.NOTSUPPORTED;
            case 409, 412 -> IssueType.CONFLICT;
            case 413 -> IssueType.TOOLONG;
            case 422 -> IssueType.STRUCTURE;
            default -> status >= 500 ? IssueType.EXCEPTION : IssueType.INVALID;
        };
    }

    /** HAPI's numbers help its developers, not the sender. */
    private static String plain(String message) {
        return message == null ? "" : message.replaceAll("HAPI-\\d+: ", "").strip();
    }

    private static <T extends Throwable> T cause(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
