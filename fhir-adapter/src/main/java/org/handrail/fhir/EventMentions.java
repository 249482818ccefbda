package org.handrail.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.adverseevent.InvolvedAs;
import org.handrail.adverseevent.Mention;
import org.handrail.adverseevent.Standing;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.AdverseEvent.AdverseEventSuspectEntityComponent;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;

/** Every place of an AdverseEvent in which staff can be named, with what the place means. */
final class EventMentions {
    private final Times times;

    EventMentions(Times times) {
        this.times = times;
    }

    /** In this order: subject, contributor, recorder, encounter, suspect entities, participants of R5, weak hints. */
    List<Mention> of(AdverseEvent told) {
        Found found = new Found(told);
        if (Families.isAboutStaff(told)) {
            found.add("subject", told.getSubject(), InvolvedAs.HARMED, Standing.INVOLVED);
        }
        // "Contributor" says who was involved, or who told of it; never who is at fault
        found.all("contributor", told.getContributor(), InvolvedAs.ACTOR);
        found.add("recorder", told.getRecorder(), InvolvedAs.RECORDER, Standing.INVOLVED);
        encounter(told, found);
        for (int i = 0; i < told.getSuspectEntity().size(); i++) {
            suspect("suspectEntity[" + i + "]", told.getSuspectEntity().get(i), found);
        }
        Participants5.in(told).forEach(one -> found.add(one.path(), one.actor(), one.role(), one.standing()));
        for (int i = 0; i < told.getResultingCondition().size(); i++) {
            condition(
                    "resultingCondition[" + i + "]",
                    told.getResultingCondition().get(i),
                    found);
        }
        return found.mentions;
    }

    private void encounter(AdverseEvent told, Found found) {
        if (!told.hasEncounter()) {
            return;
        }
        if (References.contained(told.getEncounter(), told) instanceof Encounter inside) {
            found.mentions.addAll(new Participants(times).of(inside, told));
            return;
        }
        // An encounter is always one, whatever its reference leaves open
        Reference encounter = told.getEncounter().copy();
        if (!encounter.hasType()) {
            encounter.setType("Encounter");
        }
        found.add("encounter", encounter, InvolvedAs.ACTOR, Standing.INVOLVED);
    }

    /** Who acted, where the suspect procedure or medication came inside the event; who judged it, always. */
    private static void suspect(String path, AdverseEventSuspectEntityComponent told, Found found) {
        DomainResource instance = References.contained(told.getInstance(), found.in);
        if (instance instanceof Procedure procedure) {
            for (int i = 0; i < procedure.getPerformer().size(); i++) {
                found.performer(path, i, procedure.getPerformer().get(i).getActor());
            }
        } else if (instance instanceof MedicationAdministration medication) {
            for (int i = 0; i < medication.getPerformer().size(); i++) {
                found.performer(path, i, medication.getPerformer().get(i).getActor());
            }
        } else if (instance instanceof Immunization immunization) {
            for (int i = 0; i < immunization.getPerformer().size(); i++) {
                found.performer(path, i, immunization.getPerformer().get(i).getActor());
            }
        }
        for (int i = 0; i < told.getCausality().size(); i++) {
            Reference author = told.getCausality().get(i).getAuthor();
            found.add(path + ".causality[" + i + "].author", author, InvolvedAs.RECORDER, Standing.ASSESSOR);
        }
    }

    private static void condition(String path, Reference told, Found found) {
        if (References.contained(told, found.in) instanceof Condition condition) {
            found.add(path + ".recorder", condition.getRecorder(), InvolvedAs.RECORDER, Standing.HINT);
            found.add(path + ".asserter", condition.getAsserter(), InvolvedAs.RECORDER, Standing.HINT);
        }
    }

    /** What was found so far in one event. */
    private static final class Found {
        private final DomainResource in;
        private final List<Mention> mentions = new ArrayList<>();

        Found(DomainResource in) {
            this.in = in;
        }

        void all(String path, List<Reference> told, InvolvedAs role) {
            for (int i = 0; i < told.size(); i++) {
                add(path + "[" + i + "]", told.get(i), role, Standing.INVOLVED);
            }
        }

        void performer(String path, int i, Reference actor) {
            add(path + ".instance.performer[" + i + "].actor", actor, InvolvedAs.ACTOR, Standing.INVOLVED);
        }

        void add(String path, Reference told, InvolvedAs role, Standing standing) {
            Optional<Mention> mention = References.mention(path, told, in, role);
            mention.map(m -> m.worth(standing)).ifPresent(mentions::add);
        }
    }
}
