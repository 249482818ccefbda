package org.handrail.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.RestfulServer;

/** The FHIR R4 endpoint under /fhir/r4. */
public class FhirServer extends RestfulServer {
    private static final long serialVersionUID = 1L;

    /** Made by the container. */
    public FhirServer() {
        super(FhirContext.forR4());
    }

    @Override
    protected void initialize() {
        setServerName("Handrail");
    }
}
