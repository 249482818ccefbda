package org.handrail.fhir;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handrail.adverseevent.Stored;
import org.hl7.fhir.r4.model.IdType;
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
