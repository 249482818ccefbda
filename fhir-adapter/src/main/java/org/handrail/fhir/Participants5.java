package org.handrail.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.handrail.adverseevent.InvolvedAs;
import org.handrail.adverseevent.Standing;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;

/**
 * The participants of an R5 event that travels as R4. Two dialects name them in an extension with the parts {@code function}
 * and {@code actor}: the official one of HL7 and the backport for clinical research.
 */
final class Participants5 {
    private static final Pattern PARTICIPANT = Pattern.compile("https?://hl7\\.org/fhir/(5\\.\\d+|uv/ae-[a-z-]+)"
            + "/StructureDefinition/(extension-AdverseEvent\\.participant|participant)");
    private static final Pattern SUSPECT = Pattern.compile("https?://hl7\\.org/fhir/(5\\.\\d+|uv/ae-[a-z-]+)"
            + "/StructureDefinition/(extension-AdverseEvent\\.suspectEntity.*|suspect-?[eE]ntity)");

    private Participants5() {}

    /** Somebody named in an extension. */
    record Participant(String path, Reference actor, InvolvedAs role, Standing standing) {}

    static List<Participant> in(AdverseEvent told) {
        List<Participant> found = new ArrayList<>();
        for (int i = 0; i < told.getExtension().size(); i++) {
            read("extension[" + i + "]", told.getExtension().get(i), found);
        }
        // The event waits for a human anyway, who should see whom it names
        for (int i = 0; i < told.getModifierExtension().size(); i++) {
            read("modifierExtension[" + i + "]", told.getModifierExtension().get(i), found);
        }
        return found;
    }

    private static void read(String path, Extension extension, List<Participant> found) {
        String url = String.valueOf(extension.getUrl());
        if (PARTICIPANT.matcher(url).matches()) {
            InvolvedAs role = role(extension);
            parts(extension, "actor")
                    .forEach(actor -> found.add(new Participant(path + ".actor", actor, role, Standing.INVOLVED)));
        } else if (SUSPECT.matcher(url).matches()) {
            authors(path, extension, found);
        }
    }

    /** Whoever judged the suspect entity, however deep the extension says so. */
    private static void authors(String path, Extension extension, List<Participant> found) {
        parts(extension, "author")
                .forEach(author ->
                        found.add(new Participant(path + ".author", author, InvolvedAs.RECORDER, Standing.ASSESSOR)));
        extension.getExtension().stream()
                .filter(Extension::hasExtension)
                .forEach(inner -> authors(path + "." + last(inner.getUrl()), inner, found));
    }

    private static List<Reference> parts(Extension extension, String name) {
        return extension.getExtension().stream()
                .filter(part -> name.equals(last(part.getUrl())))
                .filter(part -> part.getValue() instanceof Reference)
                .map(part -> (Reference) part.getValue())
                .toList();
    }

    private static String last(String url) {
        String said = String.valueOf(url);
        return said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('.')) + 1);
    }

    /** By v3 ParticipationType: whoever informs or writes tells of the event; who only takes part was there. */
    private static InvolvedAs role(Extension extension) {
        return extension.getExtension().stream()
                .filter(part -> "function".equals(last(part.getUrl())))
                .filter(part -> part.getValue() instanceof CodeableConcept)
                .flatMap(part -> ((CodeableConcept) part.getValue()).getCoding().stream())
                .map(Coding::getCode)
                .map(code -> switch (String.valueOf(code).toUpperCase(Locale.ROOT)) {
                    case "WIT" -> InvolvedAs.WITNESS;
                    case "INF", "AUT" -> InvolvedAs.RECORDER;
                    default -> InvolvedAs.ACTOR;
                })
                .findFirst()
                .orElse(InvolvedAs.ACTOR);
    }
}
