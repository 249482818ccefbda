package org.handrail.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;

/**
 * The status that R4's AdverseEvent lacks, in the two dialects in which senders bring that of R5 along. It is the one
 * modifier that we understand; whoever sends another one means something that only a human can find out.
 */
final class EventStatus {
    private static final Set<String> URLS = Set.of(
            "http://hl7.org/fhir/uv/ae-research-backport-ig/StructureDefinition/status",
            "http://hl7.org/fhir/5.0/StructureDefinition/extension-AdverseEvent.status");

    /** The codes of R5; with all but one of them the event counts. */
    private static final Set<String> CODES = Set.of("in-progress", "completed", "entered-in-error", "unknown");

    private EventStatus() {}

    /** Whether an extension is the status, with a code of R5. */
    static boolean isStatus(Extension told) {
        return URLS.contains(told.getUrl()) && CODES.contains(code(told));
    }

    /** The sender says that there was no such event. */
    static boolean isEnteredInError(AdverseEvent told) {
        return Stream.of(told.getModifierExtension(), told.getExtension())
                .flatMap(List::stream)
                .filter(EventStatus::isStatus)
                .anyMatch(status -> "entered-in-error".equals(code(status)));
    }

    /** Carries a modifier that we do not understand, anywhere. */
    static boolean isModifiedOtherwise(AdverseEvent told) {
        return told.getModifierExtension().stream().anyMatch(extension -> !isStatus(extension))
                || told.hasImplicitRules()
                || told.getSuspectEntity().stream()
                        .anyMatch(suspect -> suspect.hasModifierExtension()
                                || suspect.getCausality().stream()
                                        .anyMatch(causality -> causality.hasModifierExtension()))
                || told.getContained().stream()
                        .anyMatch(inner -> inner instanceof DomainResource domain && domain.hasModifierExtension());
    }

    private static String code(Extension told) {
        Element value = told.getValue();
        return value != null && value.isPrimitive()
                ? String.valueOf(value.primitiveValue()).strip().toLowerCase(Locale.ROOT)
                : "";
    }
}
