package org.handrail.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.ConditionalUrlParam;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handrail.adverseevent.ExpectedVersion;
import org.handrail.adverseevent.RecordKey;
import org.handrail.adverseevent.Stored;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.IdType;

/** A type of resource beside the event: create, update, read, search, by one way for all of them. */
public class RecordProvider<R extends DomainResource> implements IResourceProvider {
    /** More than anybody has of one identifier. */
    private static final int MOST = 200;

    /** What says how the answer should look, not what is sought. */
    private static final Set<String> ABOUT_THE_ANSWER =
            Set.of("_format", "_pretty", "_count", "_summary", "_elements", "_total");

    private final Served<R> served;
    private final Writes writes;
    private final Kept kept;

    RecordProvider(FhirContext r4, Served<R> served, Writes writes) {
        this.served = served;
        this.writes = writes;
        this.kept = new Kept(r4);
    }

    @Override
    public Class<R> getResourceType() {
        return served.type();
    }

    /** Under an id of ours; with If-None-Exist only where there is none. */
    @Create
    public MethodOutcome create(
            @ResourceParam R told,
            @ConditionalUrlParam String unused,
            RequestDetails details,
            HttpServletRequest request,
            HttpServletResponse response) {
        return answer(write(told, false, null, request.getHeader("If-None-Exist"), request), details, response);
    }

    /** Under the sender's own id, or the one that the condition means. */
    @Update
    public MethodOutcome update(
            @IdParam IdType id,
            @ResourceParam R told,
            @ConditionalUrlParam String unused,
            RequestDetails details,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean named = id != null && id.hasIdPart();
        Optional<String> clientId = named ? Optional.of(id.getIdPart()) : BodyId.of(Gate.raw(request));
        clientId.ifPresent(sent -> Answers.clientId(new IdType(sent), served.name()));
        String query = named ? null : String.valueOf(request.getQueryString());
        Written done = write(told, true, clientId.orElse(null), query, request);
        return answer(done, details, response);
    }

    /** The current version; earlier ones are not kept. */
    @Read(version = true)
    public R read(@IdParam IdType id, HttpServletRequest request) {
        Stored stored = writes.records
                .read(new RecordKey(Gate.sender(request), served.name(), id.getIdPart()))
                .filter(current -> Answers.isVersion(id, current))
                .orElseThrow(() -> Answers.notFound(id));
        return Answers.stamp(read(stored), id.getIdPart(), stored);
    }

    /** By identifier, by id or by both. */
    @Search(allowUnknownParams = true)
    public List<R> search(
            @OptionalParam(name = "identifier") TokenAndListParam identifier,
            @OptionalParam(name = "_id") TokenAndListParam id,
            RequestDetails details,
            HttpServletRequest request) {
        Map<String, String[]> asked = new HashMap<>(details.getParameters());
        asked.keySet().removeAll(ABOUT_THE_ANSWER);
        Condition condition = Condition.of(asked, served.name(), Served.FOUND_BY);
        return writes.records.find(Gate.sender(request), served.name(), Conditions.criteria(condition), MOST).stream()
                .map(stored -> Answers.stamp(read(stored), stored.id(), stored))
                .toList();
    }

    private Written write(R told, boolean isUpdate, String id, String condition, HttpServletRequest request) {
        Condition read = condition == null ? null : Condition.of(condition, served.name(), Served.FOUND_BY);
        return writes.write(
                Gate.sender(request),
                Writing.alone(
                        served, told, isUpdate, id, read, isUpdate ? Answers.expected(request) : ExpectedVersion.NONE));
    }

    private MethodOutcome answer(Written done, RequestDetails details, HttpServletResponse response) {
        return Answers.outcome(read(done.stored()), done.id(), done.stored(), List.of(), details, response);
    }

    private R read(Stored stored) {
        return kept.read(served.type(), stored.body());
    }
}
