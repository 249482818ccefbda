package org.handrail.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.staff.EmploymentKind;
import org.handrail.staff.Identifier;
import org.handrail.staff.Position;
import org.handrail.staff.RecordPerson;
import org.handrail.staff.UnitRef;

/** Reads one row; every fault in it is found, not only the first. */
final class RowReader {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_IDENTIFIER = 400;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
    private static final Set<RosterColumn> OF_A_PLACEMENT = Set.of(
            RosterColumn.UNIT_SYSTEM,
            RosterColumn.UNIT_NAME,
            RosterColumn.PROFESSION_CODE,
            RosterColumn.PROFESSION,
            RosterColumn.POSITION,
            RosterColumn.STARTS_ON,
            RosterColumn.ENDS_ON);

    private final CsvLine line;
    private final List<RosterFault> faults = new ArrayList<>();

    private RowReader(CsvLine line) {
        this.line = line;
    }

    /** @param columns how many cells the first line has */
    static Read read(CsvLine line, int columns) {
        RowReader reader = new RowReader(line);
        RosterRow row = reader.row(columns);
        reader.faults.sort(Comparator.comparing(
                fault -> fault.column() == null
                        ? null
                        : RosterColumn.titled(fault.column()).orElseThrow(),
                Comparator.nullsFirst(Comparator.naturalOrder())));
        return new Read(reader.faults.isEmpty() ? row : null, reader.faults);
    }

    /** A row, or why it can't be one. */
    record Read(RosterRow row, List<RosterFault> faults) {}

    private RosterRow row(int columns) {
        if (line.width() != columns) {
            fault(null, "width", Integer.toString(line.width()), Integer.toString(columns));
            return null;
        }
        UnitRef unit = unit();
        LocalDate starts = day(RosterColumn.STARTS_ON);
        LocalDate ends = day(RosterColumn.ENDS_ON);
        if (starts != null && ends != null && ends.isBefore(starts)) {
            fault(RosterColumn.ENDS_ON, "ends", starts.toString());
        }
        return new RosterRow(
                line.row(),
                person(),
                unit,
                text(RosterColumn.PROFESSION_CODE, LONGEST_NAME),
                text(RosterColumn.PROFESSION, LONGEST_NAME),
                oneOf(RosterColumn.POSITION, Position.values(), Position.MEMBER),
                starts,
                ends);
    }

    private RecordPerson person() {
        Set<Identifier> identifiers = new LinkedHashSet<>();
        String system = required(RosterColumn.IDENTIFIER_SYSTEM, LONGEST_IDENTIFIER);
        String value = required(RosterColumn.IDENTIFIER, LONGEST_IDENTIFIER);
        if (system != null && system.matches(".*\\s.*")) {
            fault(RosterColumn.IDENTIFIER_SYSTEM, "system");
        }
        identifiers.add(new Identifier(system, value));
        for (String other : line.cell(RosterColumn.OTHER_IDENTIFIERS).split("\\s+")) {
            int bar = other.lastIndexOf('|');
            if (!other.isEmpty() && (bar < 1 || bar == other.length() - 1 || other.length() > LONGEST_IDENTIFIER)) {
                fault(RosterColumn.OTHER_IDENTIFIERS, "others");
            } else if (!other.isEmpty()) {
                identifiers.add(new Identifier(other.substring(0, bar), other.substring(bar + 1)));
            }
        }
        String given = text(RosterColumn.GIVEN_NAME, LONGEST_NAME);
        return new RecordPerson(
                List.copyOf(withoutNulls(identifiers)),
                given == null ? "" : given,
                required(RosterColumn.FAMILY_NAME, LONGEST_NAME),
                oneOf(RosterColumn.EMPLOYMENT, EmploymentKind.values(), null),
                active());
    }

    /** A faulty row has no person; the list only has to be one. */
    private static List<Identifier> withoutNulls(Set<Identifier> identifiers) {
        return identifiers.stream()
                .map(one -> new Identifier(
                        one.system() == null ? "" : one.system(), one.value() == null ? "" : one.value()))
                .toList();
    }

    private UnitRef unit() {
        String value = text(RosterColumn.UNIT, LONGEST_IDENTIFIER);
        if (value == null) {
            OF_A_PLACEMENT.stream()
                    .filter(column -> !line.cell(column).isEmpty())
                    .sorted()
                    .findFirst()
                    .ifPresent(column -> fault(RosterColumn.UNIT, "unit", column.title()));
            return null;
        }
        String system = required(RosterColumn.UNIT_SYSTEM, LONGEST_IDENTIFIER);
        return new UnitRef(system == null ? "" : system, value, text(RosterColumn.UNIT_NAME, LONGEST_NAME));
    }

    private boolean active() {
        String word = line.cell(RosterColumn.ACTIVE).toLowerCase(Locale.ROOT);
        if (!Set.of("", "yes", "no", "true", "false", "1", "0", "oui", "non").contains(word)) {
            fault(RosterColumn.ACTIVE, "active");
        }
        return !Set.of("no", "false", "0", "non").contains(word);
    }

    private LocalDate day(RosterColumn column) {
        String text = line.cell(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(EARLIEST) && day.isBefore(LATEST)) {
                return day;
            }
        } catch (DateTimeException e) {
            // said below, as for a day that nobody can mean
        }
        fault(column, "day");
        return null;
    }

    private <T extends Enum<T>> T oneOf(RosterColumn column, T[] values, T otherwise) {
        String word = line.cell(column);
        if (word.isEmpty()) {
            return otherwise;
        }
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseGet(() -> {
                    fault(column, "word", names(values));
                    return otherwise;
                });
    }

    private static <T extends Enum<T>> String names(T[] values) {
        Function<T, String> name = Enum::name;
        return Arrays.stream(values).map(name).collect(Collectors.joining(", "));
    }

    private String required(RosterColumn column, int most) {
        String text = text(column, most);
        if (text == null && faults.stream().noneMatch(fault -> column.title().equals(fault.column()))) {
            fault(column, "missing");
        }
        return text;
    }

    /** The text, or null where there is none. */
    private String text(RosterColumn column, int most) {
        String text = line.cell(column);
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            fault(column, "control");
        } else if (text.length() > most) {
            fault(column, "long", Integer.toString(most));
        }
        return text.isEmpty() ? null : text;
    }

    private void fault(RosterColumn column, String key, String... arguments) {
        faults.add(RosterFault.in(column, key, arguments));
    }
}
