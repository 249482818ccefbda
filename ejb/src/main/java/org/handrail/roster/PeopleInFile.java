package org.handrail.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.handrail.staff.EmploymentKind;
import org.handrail.staff.Identifier;
import org.handrail.staff.RecordPerson;

/** The people of a file: what all rows of one person say together. Rows that contradict an earlier one are refused. */
final class PeopleInFile {
    private final Map<Identifier, List<RosterRow>> rows = new LinkedHashMap<>();
    private final Map<Identifier, RosterRow> named = new HashMap<>();
    private final Map<String, Integer> placements = new HashMap<>();

    /** Takes a row in, or says why it does not fit to those before it. */
    List<RosterFault> add(RosterRow row) {
        List<RosterFault> faults = new ArrayList<>();
        List<RosterRow> same = rows.getOrDefault(row.key(), List.of());
        if (!same.isEmpty()) {
            contradictions(same.get(0), row, faults);
        }
        for (Identifier identifier : row.person().identifiers()) {
            RosterRow other = named.get(identifier);
            if (other != null && !other.key().equals(row.key())) {
                faults.add(RosterFault.in(
                        identifier.equals(row.key()) ? RosterColumn.IDENTIFIER : RosterColumn.OTHER_IDENTIFIERS,
                        "otherRow",
                        identifier.value(),
                        Integer.toString(other.row())));
            }
        }
        Integer twice = row.hasPlacement() ? placements.get(row.placementKey()) : null;
        if (twice != null) {
            faults.add(RosterFault.in(null, "twice", twice.toString()));
        }
        if (faults.isEmpty()) {
            rows.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row);
            row.person().identifiers().forEach(identifier -> named.putIfAbsent(identifier, row));
            if (row.hasPlacement()) {
                placements.put(row.placementKey(), row.row());
            }
        }
        return faults;
    }

    /** Rows by the person's key, in the order of the file. */
    Map<Identifier, List<RosterRow>> byKey() {
        return rows;
    }

    Set<Identifier> identifiers() {
        return named.keySet();
    }

    /** What the rows of one person say together. */
    static RecordPerson together(List<RosterRow> rows) {
        Set<Identifier> identifiers = new LinkedHashSet<>();
        rows.forEach(row -> identifiers.addAll(row.person().identifiers()));
        RecordPerson first = rows.get(0).person();
        EmploymentKind employment = rows.stream()
                .map(row -> row.person().employment())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new RecordPerson(
                List.copyOf(identifiers), first.givenName(), first.familyName(), employment, first.active());
    }

    private static void contradictions(RosterRow first, RosterRow row, List<RosterFault> faults) {
        String at = Integer.toString(first.row());
        RecordPerson before = first.person();
        RecordPerson now = row.person();
        if (!before.givenName().equals(now.givenName())) {
            faults.add(RosterFault.in(RosterColumn.GIVEN_NAME, "differs", at));
        }
        if (!before.familyName().equals(now.familyName())) {
            faults.add(RosterFault.in(RosterColumn.FAMILY_NAME, "differs", at));
        }
        if (before.active() != now.active()) {
            faults.add(RosterFault.in(RosterColumn.ACTIVE, "differs", at));
        }
        if (before.employment() != null && now.employment() != null && before.employment() != now.employment()) {
            faults.add(RosterFault.in(RosterColumn.EMPLOYMENT, "differs", at));
        }
    }
}
