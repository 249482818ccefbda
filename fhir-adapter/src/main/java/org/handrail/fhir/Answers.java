package org.handrail.fhir;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.adverseevent.ExpectedVersion;
import org.handrail.adverseevent.Finding;
import org.handrail.adverseevent.Stored;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;

/** What a sender gets back: the stored resource with its id, version and date. */
final class Answers {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    private Answers() {}

    /** @param id the id under which the sender knows it */
    static MethodOutcome outcome(Resource resource, String id, Stored stored) {
        stamp(resource, id, stored);
        MethodOutcome outcome =
                new MethodOutcome(new IdType(resource.fhirType(), id, version(stored)), stored.created());
        outcome.setResource(resource);
        return outcome;
    }

    /** The same for PUT, which HAPI answers without a Location. */
    static MethodOutcome outcome(
            Resource resource, String id, Stored stored, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Location", request.getRequestURL() + "/_history/" + version(stored));
        return outcome(resource, id, stored);
    }

    /** The same with what was odd, for those who prefer an OperationOutcome. */
    static MethodOutcome outcome(
            Resource resource,
            String id,
            Stored stored,
            List<Finding> findings,
            RequestDetails details,
            HttpServletResponse response) {
        MethodOutcome outcome = outcome(resource, id, stored);
        outcome.setOperationOutcome(told(
                (stored.created() ? "Accepted as " : "Here as ") + resource.fhirType() + "/" + id + " in version "
                        + version(stored) + ".",
                findings));
        response.setHeader(
                "Location",
                details.getFhirServerBase() + "/" + resource.fhirType() + "/" + id + "/_history/" + version(stored));
        return outcome;
    }

    /** What happened, and what was odd about it. */
    static OperationOutcome told(String sentence, List<Finding> findings) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(IssueSeverity.INFORMATION)
                .setCode(IssueType.INFORMATIONAL)
                .setDiagnostics(sentence);
        for (Finding finding : findings) {
            outcome.addIssue()
                    .setSeverity(IssueSeverity.WARNING)
                    .setCode(IssueType.fromCode(finding.code()))
                    .setDiagnostics(finding.text())
                    .addExpression(finding.expression());
        }
        return outcome;
    }

    /** The version that the sender expects to be the current one: If-Match with one or several, weak or not, or a star. */
    static ExpectedVersion expected(HttpServletRequest request) {
        return expected(request.getHeader("If-Match"));
    }

    /** @param told as in If-Match, or null */
    static ExpectedVersion expected(String told) {
        if (told == null || told.isBlank()) {
            return ExpectedVersion.NONE;
        }
        Set<String> versions = Stream.of(told.split(",", -1))
                .map(tag -> tag.strip().replaceFirst("^[Ww]/", "").replace("\"", ""))
                .collect(Collectors.toSet());
        return new ExpectedVersion(versions, versions.contains("*"));
    }

    /** Deleted by its sender: 410. */
    static ResourceGoneException gone(IdType id, Stored deletion) {
        return new ResourceGoneException(id.getResourceType() + "/" + id.getIdPart() + " was deleted at "
                + deletion.at().truncatedTo(ChronoUnit.SECONDS)
                + ". Its history is still there; a PUT with content brings it back.");
    }

    static <T extends Resource> T stamp(T resource, String id, Stored stored) {
        resource.setIdElement(new IdType(resource.fhirType(), id, version(stored)));
        resource.getMeta().setVersionId(version(stored)).setLastUpdated(Date.from(stored.at()));
        return resource;
    }

    /** The client's id, checked. */
    static String clientId(IdType id, String type) {
        if (!ID.matcher(id.getIdPart()).matches()) {
            throw StructureRefused.because(
                    type + ".id",
                    "An id has 1 to 64 letters, digits, hyphens and dots. Choose such an id and send it again.");
        }
        return id.getIdPart();
    }

    /** With If-Match the sender changes only the version it knows. */
    static void checkVersion(IdType id, Optional<Stored> current) {
        if (id.hasVersionIdPart()
                && !id.getVersionIdPart().equals(current.map(Answers::version).orElse(""))) {
            throw new PreconditionFailedException("The version in If-Match is not the current one"
                    + current.map(c -> " (" + c.version() + ")").orElse("")
                    + ". Read the resource and send the change again.");
        }
    }

    /** Whether this is the version that the address asks for, if it asks for one. */
    static boolean isVersion(IdType id, Stored stored) {
        return !id.hasVersionIdPart() || id.getVersionIdPart().equals(version(stored));
    }

    static ResourceNotFoundException notFound(IdType id) {
        return new ResourceNotFoundException(id.getResourceType() + "/" + id.getIdPart()
                + (id.hasVersionIdPart() ? " in version " + id.getVersionIdPart() : "")
                + " is not here, or another sender sent it. Check the id in the Location that you got.");
    }

    private static String version(Stored stored) {
        return Integer.toString(stored.version());
    }
}
