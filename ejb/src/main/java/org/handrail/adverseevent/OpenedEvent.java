package org.handrail.adverseevent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.account.Caller;
import org.handrail.audit.Access;
import org.handrail.audit.LedgerWriter;
import org.handrail.database.Realm;
import org.handrail.staff.PersonCard;
import org.handrail.staff.PlacementView;
import org.handrail.staff.StaffDirectory;

/** Puts together what the programme lead sees of one event, and writes into the ledger that they looked. */
@Dependent
class OpenedEvent {
    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private Clock clock;

    @Inject
    private StaffDirectory directory;

    @Inject
    private Linker linker;

    @Inject
    private Mentions mentions;

    @Inject
    private WorkList workList;

    EventView view(AdverseEvent of, Caller caller) {
        List<Involvement> rows = linker.involvements(of);
        List<HumanDecision> words = words(of.id());
        List<PlacementView> unit = rows.stream().anyMatch(Involvement::stands) || of.unitId() == null
                ? List.of()
                : directory.placementsIn(of.unitId(), of.time().from());
        Map<UUID, PersonCard> people = directory.people(everybody(rows, words, unit));
        rows.forEach(row -> LedgerWriter.write(
                event,
                clock,
                Realm.EVENT,
                Access.opened(caller, row.personId(), "INVOLVEMENT", row.id(), "WHO_WAS_INVOLVED")));
        return new EventView(
                workList.lines(List.of(of.id())).get(0),
                of.identifier(),
                of.isHeld(),
                of.isParked() ? of.linkError() : null,
                of.reviewedBy(),
                of.reviewedAt(),
                mentions.unmatched(of).stream().map(OpenedEvent::named).toList(),
                rows.stream()
                        .filter(Involvement::isSuggested)
                        .map(row -> involved(row, people.get(row.personId())))
                        .toList(),
                rows.stream()
                        .filter(row -> !row.isSuggested())
                        .map(row -> involved(row, people.get(row.personId())))
                        .toList(),
                mentions.others(of).stream()
                        .map(m -> new EventView.Other(m.path(), m.resourceType(), m.standing() == Standing.ASSESSOR))
                        .toList(),
                unitPeople(unit, rows, people),
                words.stream().map(word -> word(word, people)).toList());
    }

    private static EventView.NamedActor named(Mentions.Unmatched one) {
        Mention m = one.mention();
        return new EventView.NamedActor(
                m.path(), m.referenceSent(), m.display(), m.hint(), m.roleHint(), one.state(), one.throughEncounter());
    }

    private static EventView.Word word(HumanDecision word, Map<UUID, PersonCard> people) {
        PersonCard person = word.personId() == null ? null : people.get(word.personId());
        return new EventView.Word(
                word.taken(),
                person == null ? null : person.name(),
                word.role(),
                word.mention() == null ? null : word.mention().path(),
                word.takenBy(),
                word.takenAt());
    }

    private static List<EventView.UnitPerson> unitPeople(
            List<PlacementView> unit, List<Involvement> rows, Map<UUID, PersonCard> people) {
        Set<UUID> decided = rows.stream().map(Involvement::personId).collect(Collectors.toSet());
        return unit.stream()
                .filter(place -> decided.add(place.personId()))
                .map(place -> new EventView.UnitPerson(
                        place.personId(),
                        people.get(place.personId()).name(),
                        place.professionText() == null ? place.professionCode() : place.professionText()))
                .toList();
    }

    private static Set<UUID> everybody(
            Collection<Involvement> rows, Collection<HumanDecision> words, Collection<PlacementView> unit) {
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.personId()));
        unit.forEach(place -> ids.add(place.personId()));
        words.stream().map(HumanDecision::personId).filter(id -> id != null).forEach(ids::add);
        return ids;
    }

    private List<HumanDecision> words(UUID id) {
        return event.createQuery(
                        "select d from HumanDecision d where d.eventId = :id order by d.takenAt desc, d.id",
                        HumanDecision.class)
                .setParameter("id", id)
                .getResultList();
    }

    private EventView.Involved involved(Involvement row, PersonCard card) {
        return new EventView.Involved(
                row.personId(),
                card.name(),
                row.role(),
                row.unitId() == null ? null : directory.unitName(row.unitId()).orElse(null),
                row.professionCode(),
                row.decision(),
                row.decidedBy(),
                row.decidedAt(),
                row.says(),
                row.evidence().stream().map(InvolvementEvidence::view).toList());
    }
}
