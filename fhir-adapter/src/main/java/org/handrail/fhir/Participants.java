package org.handrail.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handrail.adverseevent.InvolvedAs;
import org.handrail.adverseevent.Mention;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterParticipantComponent;

/** Who took part in an encounter, and when: their own period, else the encounter's. */
final class Participants {
    private final Times times;

    Participants(Times times) {
        this.times = times;
    }

    /** @param in the resource whose contained resources the participants may mean */
    List<Mention> of(Encounter told, DomainResource in) {
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < told.getParticipant().size(); i++) {
            EncounterParticipantComponent participant = told.getParticipant().get(i);
            boolean own = participant.getPeriod().hasStart()
                    || participant.getPeriod().hasEnd();
            Instant starts = participant.getPeriod().hasStart()
                    ? times.start(participant.getPeriod().getStartElement())
                    : times.start(told.getPeriod().getStartElement());
            Instant ends = participant.getPeriod().hasEnd()
                    ? times.end(participant.getPeriod().getEndElement())
                    : times.end(told.getPeriod().getEndElement());
            References.mention(
                            "Encounter.participant[" + i + "].individual",
                            participant.getIndividual(),
                            in,
                            role(participant))
                    .map(m -> m.during(starts, ends, own))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** By the codes of v3 ParticipationType; whoever has none took part. */
    private static InvolvedAs role(EncounterParticipantComponent participant) {
        return participant.getType().stream()
                .flatMap(type -> type.getCoding().stream())
                .map(coding -> String.valueOf(coding.getCode()).toUpperCase(Locale.ROOT))
                .map(Participants::role)
                .filter(role -> role != InvolvedAs.ACTOR)
                .findFirst()
                .orElse(InvolvedAs.ACTOR);
    }

    private static InvolvedAs role(String code) {
        return switch (code) {
            case "WIT" -> InvolvedAs.WITNESS;
            case "ESC", "CON", "CALLBCK", "REF", "DIS" -> InvolvedAs.SUPPORT_STAFF;
            case "SUPRV" -> InvolvedAs.SUPERVISOR;
            case "EMERGENCY" -> InvolvedAs.RESPONDER;
            default -> InvolvedAs.ACTOR;
        };
    }
}
