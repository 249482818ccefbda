package org.handrail.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.server.IResourceProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.handrail.adverseevent.EventIntake;
import org.handrail.adverseevent.Stored;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;

/** AdverseEvent: accept, read, and who was involved. */
public class AdverseEventProvider implements IResourceProvider {
    private final EventIntake intake;
    private final EventReader reader;
    private final Kept kept;

    AdverseEventProvider(FhirContext r4, EventIntake intake, Clock clock, Times times) {
        this.intake = intake;
        this.reader = new EventReader(r4, clock, times);
        this.kept = new Kept(r4);
    }

    @Override
    public Class<AdverseEvent> getResourceType() {
        return AdverseEvent.class;
    }

    /** 201 for a new event; 200 for the same event again, as a new version when its content differs. */
    @Create
    public MethodOutcome create(@ResourceParam AdverseEvent told, HttpServletRequest request) {
        Stored stored = accept(told, null, request);
        return Answers.outcome(kept.read(AdverseEvent.class, stored.body()), stored.id(), stored);
    }

    /** Under the sender's own id. */
    @Update
    public MethodOutcome update(
            @IdParam IdType id,
            @ResourceParam AdverseEvent told,
            HttpServletRequest request,
            HttpServletResponse response) {
        String clientId = Answers.clientId(id, "AdverseEvent");
        Answers.checkVersion(id, intake.read(Gate.sender(request), clientId));
        Stored stored = accept(told, clientId, request);
        return Answers.outcome(kept.read(AdverseEvent.class, stored.body()), clientId, stored, request, response);
    }

    @Read(version = true)
    public AdverseEvent read(@IdParam IdType id, HttpServletRequest request) {
        String source = Gate.sender(request);
        Optional<Stored> found = id.hasVersionIdPart()
                ? version(id).flatMap(version -> intake.read(source, id.getIdPart(), version))
                : intake.read(source, id.getIdPart());
        Stored stored = found.orElseThrow(() -> Answers.notFound(id));
        return Answers.stamp(kept.read(AdverseEvent.class, stored.body()), id.getIdPart(), stored);
    }

    /** Who was involved in the event. Says nothing about support. */
    @Operation(name = "$involved-staff", idempotent = true)
    public Parameters involvedStaff(@IdParam IdType id, HttpServletRequest request) {
        return intake.involvedStaff(Gate.sender(request), id.getIdPart())
                .map(InvolvedStaffParameters::of)
                .orElseThrow(() -> Answers.notFound(id));
    }

    private Stored accept(AdverseEvent told, String clientId, HttpServletRequest request) {
        return intake.accept(
                reader.read(told, Gate.sender(request), clientId, Gate.raw(request), Gate.mediaType(request)));
    }

    private static Optional<Integer> version(IdType id) {
        try {
            return Optional.of(Integer.valueOf(id.getVersionIdPart()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
