package org.handrail.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.server.IResourceProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.handrail.adverseevent.Mention;
import org.handrail.adverseevent.SourceRecords;
import org.handrail.adverseevent.StoreRecord;
import org.handrail.adverseevent.Stored;
import org.handrail.staff.Identifier;
import org.handrail.staff.UnitRef;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IdType;

/** Encounter: who took part, and when. */
public class EncounterProvider implements IResourceProvider {
    private final SourceRecords records;
    private final Kept kept;
    private final Times times;

    EncounterProvider(FhirContext r4, SourceRecords records, Times times) {
        this.times = times;
        this.records = records;
        this.kept = new Kept(r4);
    }

    @Override
    public Class<Encounter> getResourceType() {
        return Encounter.class;
    }

    /** Under an id of ours. */
    @Create
    public MethodOutcome create(@ResourceParam Encounter told, HttpServletRequest request) {
        Stored stored = store(told, null, Gate.sender(request));
        return Answers.outcome(kept.read(Encounter.class, stored.body()), stored.id(), stored);
    }

    /** Under the sender's own id. */
    @Update
    public MethodOutcome update(
            @IdParam IdType id,
            @ResourceParam Encounter told,
            HttpServletRequest request,
            HttpServletResponse response) {
        String clientId = Answers.clientId(id, "Encounter");
        String source = Gate.sender(request);
        if (id.hasVersionIdPart()) {
            Answers.checkVersion(id, records.read(source, "Encounter", clientId));
        }
        Stored stored = store(told, clientId, source);
        return Answers.outcome(kept.read(Encounter.class, stored.body()), clientId, stored, request, response);
    }

    /** The current version; earlier ones are not kept. */
    @Read(version = true)
    public Encounter read(@IdParam IdType id, HttpServletRequest request) {
        Stored stored = records.read(Gate.sender(request), "Encounter", id.getIdPart())
                .filter(current -> Answers.isVersion(id, current))
                .orElseThrow(() -> Answers.notFound(id));
        return Answers.stamp(kept.read(Encounter.class, stored.body()), id.getIdPart(), stored);
    }

    /** The location when it is named by identifier, else the provider, else whatever reference there is. */
    static UnitRef unit(Encounter told, String source) {
        UnitRef place = Units.of(told.getLocationFirstRep().getLocation(), told, source);
        return told.getLocationFirstRep().getLocation().hasIdentifier() || !told.hasServiceProvider()
                ? place
                : Units.of(told.getServiceProvider(), told, source);
    }

    Stored store(Encounter told, String id, String source) {
        List<Identifier> identifiers = Text.identifiers(told.getIdentifier(), "Encounter.identifier");
        List<Mention> participants = new Participants(times).of(told, told);
        UnitRef unit = unit(told, source);
        return records.storeEncounter(
                new StoreRecord(source, id, identifiers, kept.encounter(told)), participants, unit);
    }
}
