package org.handrail.fhir;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handrail.adverseevent.TriggerFamily;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;

/**
 * To which of the three families (A8) an event belongs: HARMFUL_INTERACTION by the category or event code
 * {@code harmful-interaction} or such words; VIOLENCE when staff are the subject, by the code {@code violence} or such
 * words in English or French; else PATIENT_EVENT.
 */
final class Families {
    private static final Pattern HARMFUL_INTERACTION = Pattern.compile(
            "harmful[ -]interaction|bullying|harassment|interaction n[ée]faste|harc[èe]lement",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VIOLENCE = Pattern.compile("violen|aggress|agress|assault", Pattern.CASE_INSENSITIVE);

    private Families() {}

    static TriggerFamily of(AdverseEvent told) {
        if (words(told).anyMatch(word -> HARMFUL_INTERACTION.matcher(word).find())) {
            return TriggerFamily.HARMFUL_INTERACTION;
        }
        boolean violent = isAboutStaff(told)
                || words(told).anyMatch(word -> VIOLENCE.matcher(word).find());
        return violent ? TriggerFamily.VIOLENCE : TriggerFamily.PATIENT_EVENT;
    }

    /** The subject is a member of staff. */
    static boolean isAboutStaff(AdverseEvent told) {
        String type = told.getSubject().getReferenceElement().getResourceType();
        String sent = told.getSubject().getReference();
        Object inside = References.contained(told.getSubject(), told);
        return inside instanceof Practitioner
                || inside instanceof PractitionerRole
                || "Practitioner".equals(type)
                || "PractitionerRole".equals(type)
                || (sent != null && sent.matches("(https?://.*/)?Practitioner(Role)?\\?.*"))
                || (type == null && "Practitioner".equals(told.getSubject().getType()));
    }

    private static Stream<String> words(AdverseEvent told) {
        return Stream.concat(told.getCategory().stream(), Stream.of(told.getEvent()))
                .flatMap(Families::words);
    }

    private static Stream<String> words(CodeableConcept concept) {
        Stream<String> coded = concept.getCoding().stream()
                .flatMap(coding -> Stream.of(String.valueOf(coding.getCode()), String.valueOf(coding.getDisplay())));
        return Stream.concat(coded, Stream.of(String.valueOf(concept.getText())));
    }
}
