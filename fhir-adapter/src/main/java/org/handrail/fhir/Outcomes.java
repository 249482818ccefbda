package org.handrail.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handrail.failure.Conflict;
import org.handrail.failure.HandrailException;
import org.handrail.failure.InvalidInput;
import org.handrail.failure.NotAllowed;
import org.handrail.failure.NotFound;
import org.handrail.failure.Outdated;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** The one mapper from failures to OperationOutcome: what is wrong, where, and what to do next. */
@Interceptor
public class Outcomes {
    private static final Logger LOG = Logger.getLogger(Outcomes.class.getName());
    /** How HAPI begins when a body could not be parsed; the cause is lost on its way. */
    private static final String UNREAD = "Failed to parse request body";

    /** How HAPI begins when a date or time is none; it says so only when the value is asked for, after parsing. */
    private static final String NO_DATE = "Invalid date/time string";

    private static final Pattern SYNTAX = Pattern.compile(
            "^Failed to parse (JSON|XML)|Did not find any content|does not appear to be FHIR|XMLStreamException|ParseError");

    private final FhirContext r4;

    Outcomes(FhirContext r4) {
        this.r4 = r4;
    }

    /** Called by HAPI with whatever was thrown. */
    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public BaseServerResponseException map(Throwable thrown, RequestDetails details, HttpServletRequest request) {
        BaseServerResponseException answer = map(thrown);
        byte[] body = request == null ? null : Gate.raw(request);
        String type = details == null ? null : details.getResourceName();
        if (answer instanceof StructureRefused refused && body != null && type != null) {
            refused.locate(body, type);
        }
        return answer;
    }

    BaseServerResponseException map(Throwable thrown) {
        HandrailException failure = cause(thrown, HandrailException.class);
        if (failure != null) {
            return explained(ofCore(failure));
        }
        BaseServerResponseException known = cause(thrown, BaseServerResponseException.class);
        if (known instanceof StructureRefused || known instanceof EntryRefused || isIdentifierRule(known)) {
            return known;
        }
        DataFormatException unread = cause(thrown, DataFormatException.class);
        if (unread != null) {
            return unread(plain(unread.getMessage()).replaceFirst("\\.$", ""));
        }
        IllegalArgumentException value = cause(thrown, IllegalArgumentException.class);
        if (value != null && isNoDate(value)) {
            return unread(value.getMessage());
        }
        if (known != null && plain(known.getMessage()).startsWith(UNREAD)) {
            return unread(
                    plain(known.getMessage()).replaceFirst(".*?Error was: ", "").replaceFirst("\\.$", ""));
        }
        if (known != null && known.getStatusCode() < 500) {
            return explained(known);
        }
        if (isOfParser(thrown)) {
            return unread("A value is not of the kind that FHIR R4 expects at its place");
        }
        String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.log(Level.SEVERE, "HANDRAIL-1501 A FHIR request failed, reference " + reference, thrown);
        return explained(new InternalErrorException("Something failed on our side, reference " + reference
                + ". Nothing was stored. Send it again later; tell the reference if it goes on."));
    }

    /** HAPI's parser stumbles over some shapes that it does not expect, such as a text where an extension should stand. */
    private static boolean isOfParser(Throwable thrown) {
        Throwable first = thrown;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return Stream.of(first.getStackTrace())
                .limit(12)
                .anyMatch(frame -> frame.getClassName().startsWith("ca.uhn.fhir.parser.")
                        && frame.getMethodName().startsWith("parse"));
    }

    /** A date that is none, found out when it was asked for. */
    static boolean isNoDate(IllegalArgumentException thrown) {
        return String.valueOf(thrown.getMessage()).startsWith(NO_DATE);
    }

    /** Answers a request that did not pass the gate. */
    void write(Throwable refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        BaseServerResponseException answer = map(refused);
        boolean xml = Formats.forOutcome(request) == EncodingEnum.XML;
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
        } else if (failure instanceof Outdated) {
            return new PreconditionFailedException(sentence);
        } else if (failure instanceof InvalidInput) {
            return new InvalidRequestException(sentence);
        } else if (failure instanceof NotAllowed) {
            return new ForbiddenOperationException(sentence);
        }
        return StructureRefused.because(null, sentence);
    }

    /** Not readable at all is 400; readable, but not R4, is 422. */
    private static BaseServerResponseException unread(String message) {
        return SYNTAX.matcher(message).find()
                ? explained(new InvalidRequestException("The body can't be read: " + message
                        + ". Check that it is complete and well-formed, then send it again."))
                : StructureRefused.because(null, message + ". Correct it and send the resource again.");
    }

    /** {@link IdentifierRule} has said what is wrong, where, and what to do. */
    private static boolean isIdentifierRule(BaseServerResponseException failure) {
        return failure instanceof ForbiddenOperationException
                && failure.getOperationOutcome() instanceof OperationOutcome outcome
                && outcome.hasIssue();
    }

    private static BaseServerResponseException explained(BaseServerResponseException failure) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(code(failure.getStatusCode()))
                .setDiagnostics(withNextStep(plain(failure.getMessage())));
        failure.setOperationOutcome(outcome);
        return failure;
    }

    /** HAPI says what is wrong; where it says nothing on what to do, this does. */
    private static String withNextStep(String message) {
        if (message.contains("Unknown resource type")
                || message.contains("does not know how to handle")
                || message.contains("base URL of FHIR server")) {
            return message.replaceFirst("\\.?$", "") + ". See GET metadata for what is offered here.";
        }
        if (message.contains("request URL must contain an ID")) {
            return "The URL has neither an id nor a condition. Add the id, or a condition such as"
                    + " ?identifier=system|value.";
        }
        return message.startsWith("Can not update resource")
                ? message + ". Put the id of the URL into the body."
                : message;
    }

    private static IssueType code(int status) {
        return switch (status) {
            case 401 -> IssueType.LOGIN;
            case 403 -> IssueType.FORBIDDEN;
            case 404 -> IssueType.NOTFOUND;
            case 410 -> IssueType.DELETED;
            case 405, 406, 415 -> IssueType.NOTSUPPORTED;
            case 409, 412 -> IssueType.CONFLICT;
            case 413 -> IssueType.TOOLONG;
            case 422 -> IssueType.STRUCTURE;
            case 429 -> IssueType.THROTTLED;
            default -> status >= 500 ? IssueType.EXCEPTION : IssueType.INVALID;
        };
    }

    /** HAPI's numbers help its developers, not the sender. */
    private static String plain(String message) {
        return message == null
                ? ""
                : message.replaceAll("HAPI-\\d+: ", "").replaceAll("\\s+", " ").strip();
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
