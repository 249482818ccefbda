package org.handrail.fhir;

import java.util.List;
import org.handrail.adverseevent.Meaning;
import org.handrail.staff.UnitRef;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;

/** Encounter: who took part, when and where; nothing about the patient. */
final class ServedEncounter extends Served<Encounter> {
    private final Participants participants;

    ServedEncounter(Times times) {
        super(Encounter.class);
        this.participants = new Participants(times);
    }

    @Override
    String documentation() {
        return "Who took part in the care, when and where. Kept are identifier, status, class, participant, period, location"
                + " and serviceProvider; the patient is not kept.";
    }

    @Override
    List<Identifier> identifiers(Encounter told) {
        return told.getIdentifier();
    }

    @Override
    Encounter reduced(Encounter told) {
        Encounter kept = new Encounter();
        kept.setIdentifier(told.getIdentifier());
        kept.setStatusElement(told.getStatusElement());
        kept.setClass_(told.getClass_());
        kept.setPeriod(told.getPeriod());
        kept.setServiceProvider(told.getServiceProvider());
        told.getParticipant().forEach(participant -> {
            Kept.withoutName(participant.getIndividual(), told);
            kept.addParticipant()
                    .setType(participant.getType())
                    .setPeriod(participant.getPeriod())
                    .setIndividual(participant.getIndividual());
        });
        told.getLocation()
                .forEach(place ->
                        kept.addLocation().setLocation(place.getLocation()).setPeriod(place.getPeriod()));
        Kept.keepContained(told, kept);
        return kept;
    }

    @Override
    Meaning meaning(Encounter told, String source) {
        return new Meaning.OfEncounter(participants.of(told, told), unit(told, source));
    }

    /** The location when it is named by identifier, else the provider, else whatever reference there is. */
    static UnitRef unit(Encounter told, String source) {
        UnitRef place = Units.of(told.getLocationFirstRep().getLocation(), told, source);
        return told.getLocationFirstRep().getLocation().hasIdentifier() || !told.hasServiceProvider()
                ? place
                : Units.of(told.getServiceProvider(), told, source);
    }
}
