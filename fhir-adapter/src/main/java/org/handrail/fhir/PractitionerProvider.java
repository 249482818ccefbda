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
import java.util.Arrays;
import java.util.List;
import org.handrail.adverseevent.SourceRecords;
import org.handrail.adverseevent.StoreRecord;
import org.handrail.adverseevent.Stored;
import org.handrail.staff.EmploymentKind;
import org.handrail.staff.Identifier;
import org.handrail.staff.RecordPerson;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Practitioner;

/** Practitioner: feeds the staff directory. */
public class PractitionerProvider implements IResourceProvider {
    /** System of the tag in meta that says how somebody is employed: EMPLOYEE, TRAINEE, STUDENT or CONTRACTOR. */
    static final String EMPLOYMENT_KIND = "urn:handrail:employment-kind";

    private final SourceRecords records;
    private final Kept kept;

    PractitionerProvider(FhirContext r4, SourceRecords records) {
        this.records = records;
        this.kept = new Kept(r4);
    }

    @Override
    public Class<Practitioner> getResourceType() {
        return Practitioner.class;
    }

    /** Under an id of ours. */
    @Create
    public MethodOutcome create(@ResourceParam Practitioner told, HttpServletRequest request) {
        Stored stored = store(told, null, Gate.sender(request));
        return Answers.outcome(kept.read(Practitioner.class, stored.body()), stored.id(), stored);
    }

    /** Under the sender's own id. */
    @Update
    public MethodOutcome update(
            @IdParam IdType id,
            @ResourceParam Practitioner told,
            HttpServletRequest request,
            HttpServletResponse response) {
        String clientId = Answers.clientId(id, "Practitioner");
        String source = Gate.sender(request);
        if (id.hasVersionIdPart()) {
            Answers.checkVersion(id, records.read(source, "Practitioner", clientId));
        }
        Stored stored = store(told, clientId, source);
        return Answers.outcome(kept.read(Practitioner.class, stored.body()), clientId, stored, request, response);
    }

    /** The current version; earlier ones are not kept. */
    @Read(version = true)
    public Practitioner read(@IdParam IdType id, HttpServletRequest request) {
        Stored stored = records.read(Gate.sender(request), "Practitioner", id.getIdPart())
                .filter(current -> Answers.isVersion(id, current))
                .orElseThrow(() -> Answers.notFound(id));
        return Answers.stamp(kept.read(Practitioner.class, stored.body()), id.getIdPart(), stored);
    }

    Stored store(Practitioner told, String id, String source) {
        List<Identifier> identifiers = Text.identifiers(told.getIdentifier(), "Practitioner.identifier");
        HumanName name = told.getNameFirstRep();
        String given = Text.line(name.getGivenAsSingleString(), 120);
        String family = Text.line(name.getFamily(), 120);
        String whole = Text.line(name.getText(), 120);
        RecordPerson person = new RecordPerson(
                identifiers,
                family == null || given == null ? "" : given,
                family != null ? family : whole != null ? whole : given != null ? given : unnamed(identifiers),
                employment(told),
                !told.hasActive() || told.getActive());
        return records.storePractitioner(new StoreRecord(source, id, identifiers, kept.practitioner(told)), person);
    }

    private static String unnamed(List<Identifier> identifiers) {
        return identifiers.isEmpty() ? "?" : identifiers.get(0).value();
    }

    /** Null when the sender does not say. */
    private static EmploymentKind employment(Practitioner told) {
        return told.getMeta().getTag().stream()
                .filter(tag -> EMPLOYMENT_KIND.equals(tag.getSystem()))
                .flatMap(tag -> Arrays.stream(EmploymentKind.values())
                        .filter(kind -> kind.name().equals(tag.getCode())))
                .findFirst()
                .orElse(null);
    }
}
