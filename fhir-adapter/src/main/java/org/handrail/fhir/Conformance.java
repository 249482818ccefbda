package org.handrail.fhir;

import ca.uhn.fhir.rest.annotation.Metadata;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ServerCapabilityStatementProvider;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalReadStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ReferenceHandlingPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceInteractionComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;

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
        statement.getRestFirstRep().getResource().forEach(type -> complete(type, details.getFhirServerBase()));
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

    private static void complete(CapabilityStatementRestResourceComponent type, String base) {
        // HAPI claims _include for every type; no search here includes anything
        type.setSearchInclude(null);
        Set<TypeRestfulInteraction> offered = type.getInteraction().stream()
                .map(ResourceInteractionComponent::getCode)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TypeRestfulInteraction.class)));
        if (offered.contains(TypeRestfulInteraction.CREATE)) {
            type.setVersioning(ResourceVersionPolicy.VERSIONED);
            type.setReadHistory(offered.contains(TypeRestfulInteraction.HISTORYINSTANCE));
            type.setUpdateCreate(offered.contains(TypeRestfulInteraction.UPDATE));
            type.setConditionalRead(ConditionalReadStatus.FULLSUPPORT);
            type.addReferencePolicy(ReferenceHandlingPolicy.LITERAL);
            type.addReferencePolicy(ReferenceHandlingPolicy.LOGICAL);
        }
        if ("AdverseEvent".equals(type.getType())) {
            type.setSearchParam(Stream.concat(SearchWord.OF_ALL.stream(), SearchWord.OF_EVENT.stream())
                    .map(word -> new CapabilityStatementRestResourceSearchParamComponent()
                            .setName(word.name())
                            .setType(word.type())
                            .setDefinition(word.definition(base))
                            .setDocumentation(word.description()))
                    .toList());
            type.setDocumentation(
                    "DELETE, or the status entered-in-error as extension, withdraws an event. Conditions name"
                            + " identifier or _id. Results are sorted by date or _lastUpdated, latest first unless asked"
                            + " otherwise. " + Cursor.PARAMETER + " belongs to next links only.");
        }
    }
}
