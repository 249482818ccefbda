package org.handrail.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.ConditionalUrlParam;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.Delete;
import ca.uhn.fhir.rest.annotation.History;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.handrail.adverseevent.AcceptEvent;
import org.handrail.adverseevent.EventCondition;
import org.handrail.adverseevent.EventIntake;
import org.handrail.adverseevent.ExpectedVersion;
import org.handrail.adverseevent.Stored;
import org.handrail.staff.Identifier;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;

/** AdverseEvent: accept, read, find, take back, and who was involved. */
public class AdverseEventProvider implements IResourceProvider {
    private static final String TYPE = "AdverseEvent";

    /** What a condition on an event may name: keys that nobody else can take at the same moment. */
    static final List<String> CONDITIONS = List.of("identifier", "_id");

    private final EventIntake intake;
    private final EventReader reader;
    private final Kept kept;
    private final EventPages pages;

    AdverseEventProvider(FhirContext r4, EventIntake intake, Clock clock, Times times, ZoneId zone) {
        this.intake = intake;
        this.reader = new EventReader(r4, clock, times);
        this.kept = new Kept(r4);
        this.pages = new EventPages(intake, kept, clock, zone);
    }

    @Override
    public Class<AdverseEvent> getResourceType() {
        return AdverseEvent.class;
    }

    /** 201 for a new event; 200 for the same event again, as a new version when its content differs. */
    @Create
    public MethodOutcome create(
            @ResourceParam AdverseEvent told,
            @ConditionalUrlParam String unused,
            RequestDetails details,
            HttpServletRequest request,
            HttpServletResponse response) {
        Told event = read(told, null, request);
        String unless = request.getHeader("If-None-Exist");
        Stored stored = unless == null
                ? intake.accept(event.command())
                : intake.acceptUnless(condition(Condition.of(unless, TYPE, CONDITIONS)), event.command());
        return answer(event, stored, stored.id(), details, response);
    }

    /** Under the sender's own id, or, without one, the event that the query means. */
    @Update
    public MethodOutcome update(
            @IdParam IdType id,
            @ConditionalUrlParam String unused,
            @ResourceParam AdverseEvent told,
            RequestDetails details,
            HttpServletRequest request,
            HttpServletResponse response) {
        ExpectedVersion expected = Answers.expected(request);
        if (id != null && id.hasIdPart()) {
            String clientId = Answers.clientId(id, TYPE);
            Told event = read(told, clientId, request);
            return answer(event, intake.accept(event.command(), expected), clientId, details, response);
        }
        Condition condition = Condition.of(request.getQueryString(), TYPE, CONDITIONS);
        String bodyId = BodyId.of(Gate.raw(request))
                .map(sent -> Answers.clientId(new IdType(sent), TYPE))
                .orElse(null);
        Told event = read(told, bodyId, request);
        Stored stored = intake.acceptAs(condition(condition), event.command(), expected);
        return answer(event, stored, bodyId == null ? stored.id() : bodyId, details, response);
    }

    /** Takes an event back. What came of it stays; the same again is the same. */
    @Delete
    public MethodOutcome delete(@IdParam IdType id, @ConditionalUrlParam String unused, HttpServletRequest request) {
        String source = Gate.sender(request);
        ExpectedVersion expected = Answers.expected(request);
        Optional<Stored> deletion = id != null && id.hasIdPart()
                ? intake.delete(source, id.getIdPart(), expected)
                : intake.delete(source, condition(Condition.of(request.getQueryString(), TYPE, CONDITIONS)), expected);
        MethodOutcome outcome = new MethodOutcome();
        String prefer = String.valueOf(request.getHeader("Prefer")).toLowerCase(Locale.ROOT);
        if (prefer.contains("return=operationoutcome")) {
            outcome.setOperationOutcome(Answers.told(
                    deletion.isPresent()
                            ? "Withdrawn. It can't be read any more; nobody new is offered anything because of it."
                            : "There was nothing to withdraw.",
                    List.of()));
        }
        return outcome;
    }

    @Read(version = true)
    public AdverseEvent read(@IdParam IdType id, HttpServletRequest request) {
        Stored stored = found(id, request);
        return Answers.stamp(kept.read(AdverseEvent.class, stored.body()), id.getIdPart(), stored);
    }

    /** Every version, its deletion too, latest first. */
    @History
    public Bundle history(@IdParam IdType id, RequestDetails details, HttpServletRequest request) {
        return pages.history(id, details, Gate.sender(request));
    }

    /** The sender's own events; the parameters are read in {@link EventSearchRequest}, more strictly than HAPI does. */
    @Search(allowUnknownParams = true)
    public Bundle search(RequestDetails details, HttpServletRequest request) {
        return pages.search(details, Gate.sender(request));
    }

    /** Who was involved in the event. Says nothing about support. */
    @Operation(name = "$involved-staff", idempotent = true)
    public Parameters involvedStaff(@IdParam IdType id, HttpServletRequest request) {
        found(new IdType(TYPE, id.getIdPart()), request);
        return intake.involvedStaff(Gate.sender(request), id.getIdPart())
                .map(InvolvedStaffParameters::of)
                .orElseThrow(() -> Answers.notFound(id));
    }

    /** What was told, as a command, and what is kept of it. */
    private record Told(AcceptEvent command, AdverseEvent stripped) {}

    private Told read(AdverseEvent told, String clientId, HttpServletRequest request) {
        told.setText(null);
        AdverseEvent stripped = kept.stripped(told);
        return new Told(
                reader.read(told, stripped, Gate.sender(request), clientId, Gate.raw(request), Gate.mediaType(request)),
                stripped);
    }

    private MethodOutcome answer(
            Told event, Stored stored, String id, RequestDetails details, HttpServletResponse response) {
        boolean same = event.command().body().equals(stored.body());
        AdverseEvent resource = same ? Kept.subsetted(event.stripped()) : kept.read(AdverseEvent.class, stored.body());
        return Answers.outcome(resource, id, stored, event.command().findings(), details, response);
    }

    private Stored found(IdType id, HttpServletRequest request) {
        String source = Gate.sender(request);
        Stored stored = (id.hasVersionIdPart()
                        ? version(id).flatMap(version -> intake.read(source, id.getIdPart(), version))
                        : intake.read(source, id.getIdPart()))
                .orElseThrow(() -> Answers.notFound(id));
        if (stored.deleted()) {
            throw Answers.gone(id, stored);
        }
        return stored;
    }

    /** A condition in the words of the core. */
    static EventCondition condition(Condition told) {
        return new EventCondition(
                told.on("identifier").stream()
                        .map(word -> word.tokens().stream()
                                .map(token -> SearchKeys.of("identifier", token))
                                .toList())
                        .toList(),
                told.on("_id").stream()
                        .map(word -> word.anyOf().stream().map(Token::plain).toList())
                        .toList(),
                told.on("identifier").stream()
                        .flatMap(word -> word.tokens().stream())
                        .filter(token -> token.system() != null)
                        .map(token -> new Identifier(token.system(), token.value()))
                        .toList());
    }

    private static Optional<Integer> version(IdType id) {
        try {
            return Optional.of(Integer.valueOf(id.getVersionIdPart()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
