package org.handrail.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import org.handrail.adverseevent.EventIntake;
import org.handrail.adverseevent.SourceRecords;
import org.handrail.configuration.Setting;
import org.handrail.failure.HandrailException;

/** The FHIR R4 endpoint under /fhir/r4. */
public class FhirServer extends RestfulServer {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient EventIntake intake;

    @Inject
    private transient SourceRecords records;

    @Inject
    private transient Clock clock;

    private transient Gate gate;
    private transient Outcomes outcomes;
    private transient QuickReads quick;
    private transient volatile Offered offered;

    /** Made by the container. */
    public FhirServer() {
        super(StrictR4.context());
    }

    @Override
    protected void initialize() {
        FhirContext r4 = getFhirContext();
        ZoneId zone = ZoneId.of(Setting.TIME_ZONE.value());
        Times times = new Times(zone);
        gate = new Gate(Senders.configured());
        outcomes = new Outcomes(r4);
        quick = new QuickReads(intake, clock, zone);
        setServerName("Handrail");
        setServerVersion("0.1.0");
        setImplementationDescription("Takes adverse events and finds the staff who were involved");
        registerProviders(
                new AdverseEventProvider(r4, intake, clock, times, zone),
                new PractitionerProvider(r4, records),
                new PractitionerRoleProvider(r4, records, times),
                new EncounterProvider(r4, records, times),
                new SearchParameterProvider());
        registerInterceptor(outcomes);
        setServerConformanceProvider(new Conformance(this));
    }

    /** Known only after the providers were bound; made once, or twice at worst. */
    private Offered offered() {
        if (offered == null) {
            offered = new Offered(getResourceBindings());
        }
        return offered;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        HttpServletRequest admitted;
        try {
            admitted = gate.admit(request, response);
            offered().check(admitted, response);
            String base = getServerAddressStrategy().determineServerBase(getServletContext(), admitted);
            if (quick.answer(admitted, response, base)) {
                return;
            }
        } catch (BaseServerResponseException | EJBException | HandrailException refused) {
            outcomes.write(refused, request, response);
            return;
        }
        super.service(admitted, response);
    }
}
