package org.handrail.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import org.handrail.adverseevent.EventIntake;
import org.handrail.adverseevent.FetchWorker;
import org.handrail.adverseevent.SourceRecords;
import org.handrail.configuration.Setting;

/** The FHIR R4 endpoint under /fhir/r4. */
public class FhirServer extends RestfulServer {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient EventIntake intake;

    @Inject
    private transient SourceRecords records;

    @Inject
    private transient FetchWorker fetching;

    @Inject
    private transient Clock clock;

    private transient Gate gate;
    private transient Outcomes outcomes;

    /** Made by the container. */
    public FhirServer() {
        super(StrictR4.context());
    }

    @Override
    protected void initialize() {
        FhirContext r4 = getFhirContext();
        Times times = new Times(ZoneId.of(Setting.TIME_ZONE.value()));
        gate = new Gate(Senders.configured());
        outcomes = new Outcomes(r4);
        setServerName("Handrail");
        setServerVersion("0.1.0");
        setImplementationDescription("Takes adverse events and finds the staff who were involved");
        registerProviders(
                new AdverseEventProvider(r4, intake, clock, times),
                new PractitionerProvider(r4, records),
                new PractitionerRoleProvider(r4, records, times),
                new EncounterProvider(r4, records, times));
        fetching.readBy(new EhrClient(records, times));
        registerInterceptor(outcomes);
        setServerConformanceProvider(new Conformance(this));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        HttpServletRequest admitted;
        try {
            admitted = gate.admit(request, response);
        } catch (BaseServerResponseException refused) {
            outcomes.write(refused, request, response);
            return;
        }
        super.service(admitted, response);
    }
}
