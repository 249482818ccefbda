package org.handrail.fhir;

import ca.uhn.fhir.rest.annotation.Metadata;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ServerCapabilityStatementProvider;
import jakarta.servlet.http.HttpServletRequest;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;

/** The CapabilityStatement: what HAPI finds in the providers, and how senders are known. */
class Conformance extends ServerCapabilityStatementProvider {
    private final ServedTypes types;

    Conformance(RestfulServer server, ServedTypes types) {
        super(server);
        this.types = types;
    }

    @Override
    @Metadata(cacheMillis = 0)
    public IBaseConformance getServerConformance(HttpServletRequest request, RequestDetails details) {
        CapabilityStatement statement = (CapabilityStatement) super.getServerConformance(request, details);
        statement.setPublisher("Handrail");
        // HAPI claims _include for every type; nothing is searched here
        statement.getRestFirstRep().getResource().forEach(type -> type.setSearchInclude(null));
        statement.getRestFirstRep().getResource().forEach(type -> types.find(type.getType())
                .ifPresent(served -> type.setDocumentation(served.documentation())));
        statement.getRestFirstRep().addInteraction().setCode(SystemRestfulInteraction.BATCH);
        statement
                .getRestFirstRep()
                .getSecurity()
                .setDescription(
                        "Every request but GET metadata carries \"Authorization: Bearer <token>\". A sender sees and"
                                + " changes only what it sent itself.")
                .addService()
                .setText("Bearer token");
        return statement;
    }
}
