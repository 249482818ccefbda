package org.handrail.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.roster.RosterLine.Outcome;
import org.handrail.roster.RosterPlan.PlannedPlacement;
import org.handrail.staff.Identifier;
import org.handrail.staff.PersonCard;
import org.handrail.staff.PersonChange;
import org.handrail.staff.RecordPerson;
import org.handrail.staff.RecordPlacement;
import org.handrail.staff.WholeDirectory;

/** Compares a file with the directory. Changes nothing: what it finds is shown first and applied after. */
final class Planner {
    private final WholeDirectory directory;
    private final LocalDate today;
    private final List<RosterLine> lines = new ArrayList<>();
    private final List<PersonChange> people = new ArrayList<>();
    private final List<PlannedPlacement> placements = new ArrayList<>();
    private final Map<Outcome, Integer> placementCounts = new HashMap<>();
    private int peopleNew;

    private Planner(WholeDirectory directory, LocalDate today) {
        this.directory = directory;
        this.today = today;
    }

    /** @param complete placements of earlier files that this one no longer has end the day before */
    static RosterPlan plan(RosterFile file, boolean complete, WholeDirectory directory, LocalDate today) {
        return new Planner(directory, today).plan(file, complete);
    }

    private RosterPlan plan(RosterFile file, boolean complete) {
        PeopleInFile inFile = new PeopleInFile();
        for (CsvLine line : file.lines()) {
            RowReader.Read read = RowReader.read(line, file.header().size());
            List<RosterFault> faults = read.row() == null ? read.faults() : inFile.add(read.row());
            if (!faults.isEmpty()) {
                lines.add(refused(line, faults));
            }
        }
        Map<Identifier, PersonCard> known = directory.withIdentifiers(inFile.identifiers());
        Map<String, RecordPlacement> before = directory.placementsFrom(
                RosterRow.SOURCE,
                inFile.byKey().values().stream()
                        .flatMap(List::stream)
                        .filter(RosterRow::hasPlacement)
                        .map(RosterRow::placementKey)
                        .toList());
        Map<UUID, Integer> taken = new HashMap<>();
        inFile.byKey().values().forEach(rows -> planPerson(rows, known, before, taken));
        boolean refused = lines.stream().anyMatch(line -> line.outcome() == Outcome.REFUSED);
        if (complete && !refused) {
            planEndings(inFile);
        }
        lines.sort(Comparator.comparing((RosterLine line) -> line.row() == 0 ? Integer.MAX_VALUE : line.row()));
        return new RosterPlan(List.copyOf(lines), counts(), people, placements, complete && refused);
    }

    private void planPerson(
            List<RosterRow> rows,
            Map<Identifier, PersonCard> known,
            Map<String, RecordPlacement> before,
            Map<UUID, Integer> taken) {
        RecordPerson told = PeopleInFile.together(rows);
        Map<UUID, PersonCard> meant = told.identifiers().stream()
                .map(known::get)
                .filter(card -> card != null)
                .collect(Collectors.toMap(PersonCard::id, card -> card, (a, b) -> a));
        PersonCard card = meant.isEmpty() ? null : meant.values().iterator().next();
        Integer same =
                card == null ? null : taken.putIfAbsent(card.id(), rows.get(0).row());
        if (meant.size() > 1 || same != null) {
            RosterFault fault = same != null
                    ? RosterFault.in(RosterColumn.IDENTIFIER, "samePerson", same.toString())
                    : RosterFault.in(RosterColumn.OTHER_IDENTIFIERS, "twoPeople");
            rows.forEach(row -> lines.add(line(row, Outcome.REFUSED, false, List.of(), List.of(fault))));
            return;
        }
        List<RosterLine.Change> changes = card == null ? List.of() : Differences.between(card, told);
        int index = card == null || !changes.isEmpty() ? people.size() : -1;
        if (index >= 0) {
            people.add(new PersonChange(card == null ? null : card.id(), told));
        }
        peopleNew += card == null ? 1 : 0;
        for (int i = 0; i < rows.size(); i++) {
            planRow(rows.get(i), i == 0 ? changes : List.of(), card, card == null ? index : -1, i == 0, before);
        }
    }

    private void planRow(
            RosterRow row,
            List<RosterLine.Change> ofPerson,
            PersonCard card,
            int newPerson,
            boolean first,
            Map<String, RecordPlacement> before) {
        Outcome person = card == null && first ? Outcome.NEW : ofPerson.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
        List<RosterLine.Change> changes = new ArrayList<>(ofPerson);
        Outcome placement = Outcome.UNCHANGED;
        if (row.hasPlacement()) {
            RecordPlacement told = row.placement(card == null ? null : card.id());
            RecordPlacement known = before.get(told.sourceRoleId());
            List<RosterLine.Change> ofPlacement = known == null ? List.of() : Differences.between(known, told);
            placement = outcome(known, told, ofPlacement);
            if (placement != Outcome.UNCHANGED) {
                changes.addAll(ofPlacement);
                placements.add(new PlannedPlacement(newPerson, told));
                placementCounts.merge(placement, 1, Integer::sum);
            }
        }
        Outcome whole = person == Outcome.NEW ? person : placement != Outcome.UNCHANGED ? placement : person;
        lines.add(line(row, whole, card == null && first, changes, List.of()));
    }

    private static Outcome outcome(RecordPlacement known, RecordPlacement told, List<RosterLine.Change> changes) {
        if (known == null || !known.active()) {
            return Outcome.NEW;
        }
        if (changes.isEmpty() && known.personId().equals(told.personId())) {
            return Outcome.UNCHANGED;
        }
        boolean ends = told.endsOn() != null
                && (known.endsOn() == null || told.endsOn().isBefore(known.endsOn()));
        return ends ? Outcome.ENDED : Outcome.CHANGED;
    }

    /** What began before today ends yesterday; what was still to come never happens. */
    private void planEndings(PeopleInFile inFile) {
        Set<String> here = inFile.byKey().values().stream()
                .flatMap(List::stream)
                .filter(RosterRow::hasPlacement)
                .map(RosterRow::placementKey)
                .collect(Collectors.toCollection(HashSet::new));
        List<RecordPlacement> missing = directory.openPlacementsFrom(RosterRow.SOURCE, today).stream()
                .filter(open -> !here.contains(open.sourceRoleId()))
                .toList();
        Map<UUID, PersonCard> names =
                directory.people(missing.stream().map(RecordPlacement::personId).collect(Collectors.toSet()));
        for (RecordPlacement open : missing) {
            LocalDate yesterday = today.minusDays(1);
            boolean began = open.startsOn() == null || !open.startsOn().isAfter(yesterday);
            RecordPlacement ended = new RecordPlacement(
                    open.source(),
                    open.sourceRoleId(),
                    open.personId(),
                    open.unit(),
                    open.professionCode(),
                    open.professionText(),
                    open.position(),
                    began,
                    open.startsOn(),
                    began ? yesterday : open.endsOn());
            placements.add(new PlannedPlacement(-1, ended));
            placementCounts.merge(Outcome.ENDED, 1, Integer::sum);
            PersonCard card = names.get(open.personId());
            lines.add(new RosterLine(
                    0,
                    Outcome.ENDED,
                    card.identifiers().isEmpty()
                            ? ""
                            : card.identifiers().get(0).value(),
                    card.name(),
                    open.unit() == null ? null : open.unit().name(),
                    open.startsOn(),
                    ended.endsOn(),
                    false,
                    Differences.between(open, ended),
                    List.of()));
        }
    }

    private RosterCounts counts() {
        int refused = (int)
                lines.stream().filter(line -> line.outcome() == Outcome.REFUSED).count();
        int unchanged = (int) lines.stream()
                .filter(line -> line.outcome() == Outcome.UNCHANGED)
                .count();
        return new RosterCounts(
                peopleNew,
                people.size() - peopleNew,
                placementCounts.getOrDefault(Outcome.NEW, 0),
                placementCounts.getOrDefault(Outcome.CHANGED, 0),
                placementCounts.getOrDefault(Outcome.ENDED, 0),
                unchanged,
                refused);
    }

    private static RosterLine line(
            RosterRow row,
            Outcome outcome,
            boolean newPerson,
            List<RosterLine.Change> changes,
            List<RosterFault> faults) {
        RecordPerson person = row.person();
        String unit = row.unit() == null
                ? null
                : row.unit().name() == null ? row.unit().value() : row.unit().name();
        return new RosterLine(
                row.row(),
                outcome,
                row.key().value(),
                (person.givenName() + " " + person.familyName()).strip(),
                unit,
                row.startsOn(),
                row.endsOn(),
                newPerson,
                changes,
                faults);
    }

    private static RosterLine refused(CsvLine line, List<RosterFault> faults) {
        String name = line.cell(RosterColumn.GIVEN_NAME) + " " + line.cell(RosterColumn.FAMILY_NAME);
        return new RosterLine(
                line.row(),
                Outcome.REFUSED,
                shortened(line.cell(RosterColumn.IDENTIFIER)),
                shortened(name.strip()),
                line.cell(RosterColumn.UNIT).isEmpty() ? null : shortened(line.cell(RosterColumn.UNIT)),
                null,
                null,
                false,
                List.of(),
                faults);
    }

    private static String shortened(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() > 80 ? clean.substring(0, 80) + "…" : clean;
    }
}
