package org.handrail.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.handrail.adverseevent.AcceptEvent;
import org.handrail.adverseevent.Actuality;
import org.handrail.adverseevent.EventFacts;
import org.handrail.adverseevent.EventTime;
import org.handrail.staff.Identifier;
import org.handrail.staff.UnitRef;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.AdverseEvent.AdverseEventActuality;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;

/** Reads an AdverseEvent: what happened, and where somebody is named. */
final class EventReader {
    private static final int LONGEST_SUMMARY = 200;
    private final Kept kept;
    private final Clock clock;
    private final Times times;
    private final EventMentions mentions;

    EventReader(FhirContext r4, Clock clock, Times times) {
        this.times = times;
        this.mentions = new EventMentions(times);
        this.kept = new Kept(r4);
        this.clock = clock;
    }

    /**
     * The event as a command to the core.
     *
     * @param clientId the id under which the sender PUTs it, or null
     */
    AcceptEvent read(AdverseEvent told, String source, String clientId, byte[] raw, String mediaType) {
        told.setText(null);
        return read(told, kept.stripped(told), source, clientId, raw, mediaType);
    }

    /**
     * The same where what is kept of the event was made before.
     *
     * @param stripped from {@link Kept#stripped}
     */
    AcceptEvent read(
            AdverseEvent told, AdverseEvent stripped, String source, String clientId, byte[] raw, String mediaType) {
        if (told.getActuality() == null || told.getActuality() == AdverseEventActuality.NULL) {
            throw StructureRefused.because(
                    "AdverseEvent.actuality",
                    "AdverseEvent.actuality is missing. Send actual, or potential for a near miss.");
        }
        if (!told.hasSubject()) {
            throw StructureRefused.because(
                    "AdverseEvent.subject",
                    "AdverseEvent.subject is missing. Name whom it happened to, by reference or identifier.");
        }
        for (int i = 0; i < told.getSuspectEntity().size(); i++) {
            if (!told.getSuspectEntity().get(i).hasInstance()) {
                throw StructureRefused.because(
                        "AdverseEvent.suspectEntity[" + i + "].instance",
                        "AdverseEvent.suspectEntity.instance is missing. Name what is suspected, by reference.");
            }
        }
        Identifier identifier =
                told.hasIdentifier() ? Text.identifier(told.getIdentifier(), "AdverseEvent.identifier") : null;
        return new AcceptEvent(
                source,
                clientId,
                identifier,
                raw,
                mediaType,
                kept.encoded(stripped),
                facts(told, source),
                mentions.of(told),
                SearchKeys.of(stripped),
                Findings.of(told, raw));
    }

    private EventFacts facts(AdverseEvent told, String source) {
        return new EventFacts(
                told.getActuality() == AdverseEventActuality.POTENTIAL ? Actuality.POTENTIAL : Actuality.ACTUAL,
                Families.of(told),
                told.getCategory().stream()
                        .map(EventReader::code)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                summary(told.getEvent()),
                code(told.getSeriousness()),
                code(told.getSeverity()),
                code(told.getOutcome()),
                time(told),
                told.hasDate(),
                unit(told, source),
                EventStatus.isEnteredInError(told),
                EventStatus.isModifiedOtherwise(told));
    }

    private static UnitRef unit(AdverseEvent told, String source) {
        UnitRef place = Units.of(told.getLocation(), told, source);
        boolean inside = place == null && References.contained(told.getEncounter(), told) instanceof Encounter;
        return inside
                ? ServedEncounter.unit((Encounter) References.contained(told.getEncounter(), told), source)
                : place;
    }

    private EventTime time(AdverseEvent told) {
        Instant now = clock.instant();
        return Stream.of(told.getDateElement(), told.getDetectedElement(), told.getRecordedDateElement())
                .map(times::span)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(new EventTime(now, now));
    }

    private static String summary(CodeableConcept event) {
        return Stream.concat(
                        Stream.of(event.getText()), event.getCoding().stream().map(Coding::getDisplay))
                .map(text -> Text.line(text, LONGEST_SUMMARY))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String code(CodeableConcept concept) {
        return concept.getCoding().stream()
                .map(coding -> Text.line(coding.getCode(), Text.LONGEST))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
