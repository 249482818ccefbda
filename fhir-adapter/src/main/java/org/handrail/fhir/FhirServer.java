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
import org.handrail.adverseevent.EventDesk;
import org.handrail.adverseevent.EventIntake;
import org.handrail.adverseevent.FetchWorker;
import org.handrail.adverseevent.SourceDesk;
import org.handrail.adverseevent.SourceRecords;
import org.handrail.configuration.Setting;
import org.handrail.failure.HandrailException;
import org.handrail.sender.SenderTokens;

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
    private transient SenderTokens tokens;

    @Inject
    private transient SourceDesk desk;

    @Inject
    private transient EventDesk events;

    @Inject
    private transient Clock clock;

    private transient Bundles bundles;
    private transient Gate gate;
    private transient Outcomes outcomes;
    private transient QuickReads quick;

    /** Made by the container. */
    public FhirServer() {
        super(StrictR4.context());
    }

    @Override
    protected void initialize() {
        FhirContext r4 = getFhirContext();
        ZoneId zone = ZoneId.of(Setting.TIME_ZONE.value());
        Times times = new Times(zone);
        ServedTypes types = new ServedTypes(times);
        Writes writes = new Writes(r4, records, desk, events, new EventReader(r4, clock, times), types);
        bundles = new Bundles(r4, writes);
        gate = new Gate(new KnownTokens(tokens), new Methods(this));
        outcomes = new Outcomes(r4);
        quick = new QuickReads(intake, clock, zone);
        setServerName("Handrail");
        setServerVersion("0.2.0");
        setImplementationDescription("Takes adverse events and finds the staff who were involved");
        registerProviders(
                new AdverseEventProvider(r4, intake, clock, times, zone),
                new SearchParameterProvider(),
                new BundleProvider(bundles));
        types.all().forEach(type -> registerProvider(new RecordProvider<>(r4, type, writes)));
        fetching.readBy(new EhrClient(writes));
        registerInterceptor(outcomes);
        registerInterceptor(new IdentifierRule());
        setServerConformanceProvider(new Conformance(this, types));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        HttpServletResponse answer = "HEAD".equals(request.getMethod()) ? new WithoutBody(response) : response;
        HttpServletRequest admitted;
        try {
            admitted = gate.admit(request, answer);
            String base = getServerAddressStrategy().determineServerBase(getServletContext(), admitted);
            if (quick.answer(admitted, answer, base)) {
                return;
            }
        } catch (BaseServerResponseException | EJBException | HandrailException refused) {
            Unread.discard(request);
            outcomes.write(refused, request, answer);
            return;
        }
        HttpServletRequest withheld = bundles.withheld(admitted);
        super.service(withheld, Bundles.withoutPlace(withheld, answer));
    }
}
