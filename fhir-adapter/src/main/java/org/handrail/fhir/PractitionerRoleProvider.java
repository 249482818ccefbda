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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.adverseevent.InvolvedAs;
import org.handrail.adverseevent.Mention;
import org.handrail.adverseevent.RoleFacts;
import org.handrail.adverseevent.SourceRecords;
import org.handrail.adverseevent.StoreRecord;
import org.handrail.adverseevent.Stored;
import org.handrail.staff.Identifier;
import org.handrail.staff.Position;
import org.handrail.staff.UnitRef;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.PractitionerRole;

/** PractitionerRole: feeds the placements of the staff directory. */
public class PractitionerRoleProvider implements IResourceProvider {
    private final SourceRecords records;
    private final Kept kept;
    private final Times times;

    PractitionerRoleProvider(FhirContext r4, SourceRecords records, Times times) {
        this.times = times;
        this.records = records;
        this.kept = new Kept(r4);
    }

    @Override
    public Class<PractitionerRole> getResourceType() {
        return PractitionerRole.class;
    }

    /** Under an id of ours. */
    @Create
    public MethodOutcome create(@ResourceParam PractitionerRole told, HttpServletRequest request) {
        Stored stored = store(told, null, Gate.sender(request));
        return Answers.outcome(kept.read(PractitionerRole.class, stored.body()), stored.id(), stored);
    }

    /** Under the sender's own id. */
    @Update
    public MethodOutcome update(
            @IdParam IdType id,
            @ResourceParam PractitionerRole told,
            HttpServletRequest request,
            HttpServletResponse response) {
        String clientId = Answers.clientId(id, "PractitionerRole");
        String source = Gate.sender(request);
        if (id.hasVersionIdPart()) {
            Answers.checkVersion(id, records.read(source, "PractitionerRole", clientId));
        }
        Stored stored = store(told, clientId, source);
        return Answers.outcome(kept.read(PractitionerRole.class, stored.body()), clientId, stored, request, response);
    }

    /** The current version; earlier ones are not kept. */
    @Read(version = true)
    public PractitionerRole read(@IdParam IdType id, HttpServletRequest request) {
        Stored stored = records.read(Gate.sender(request), "PractitionerRole", id.getIdPart())
                .filter(current -> Answers.isVersion(id, current))
                .orElseThrow(() -> Answers.notFound(id));
        return Answers.stamp(kept.read(PractitionerRole.class, stored.body()), id.getIdPart(), stored);
    }

    Stored store(PractitionerRole told, String id, String source) {
        List<Identifier> identifiers = Text.identifiers(told.getIdentifier(), "PractitionerRole.identifier");
        Optional<Mention> practitioner =
                References.mention("practitioner", told.getPractitioner(), told, InvolvedAs.ACTOR);
        Coding profession = told.getCodeFirstRep().getCodingFirstRep();
        String words = profession.hasDisplay()
                ? profession.getDisplay()
                : told.getCodeFirstRep().getText();
        RoleFacts role = new RoleFacts(
                practitioner
                        .filter(m -> "Practitioner".equals(m.resourceType()))
                        .map(Mention::resourceId)
                        .orElse(null),
                practitioner.flatMap(m -> m.identifiers().stream().findFirst()).orElse(null),
                unit(told, source),
                Text.line(profession.getCode(), Text.LONGEST),
                Text.line(words, 120),
                position(told),
                !told.hasActive() || told.getActive(),
                times.day(told.getPeriod().getStartElement(), false),
                times.day(told.getPeriod().getEndElement(), true));
        return records.storeRole(new StoreRecord(source, id, identifiers, kept.role(told)), role);
    }

    /** The organization when it is named by identifier, else the location, else whatever reference there is. */
    private static UnitRef unit(PractitionerRole told, String source) {
        if (told.hasOrganization() && told.getOrganization().hasIdentifier()) {
            return Units.of(told.getOrganization(), told, source);
        }
        if (told.hasLocation()) {
            return Units.of(told.getLocationFirstRep(), told, source);
        }
        return Units.of(told.getOrganization(), told, source);
    }

    private static Position position(PractitionerRole told) {
        Set<String> codes = told.getCode().stream()
                .flatMap(code -> code.getCoding().stream())
                .map(coding -> String.valueOf(coding.getCode()).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (codes.contains("manager")) {
            return Position.MANAGER;
        }
        return codes.contains("supervisor") ? Position.SUPERVISOR : Position.MEMBER;
    }
}
