package org.handrail.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.handrail.roster.RosterLine.Change;
import org.handrail.staff.Identifier;
import org.handrail.staff.PersonCard;
import org.handrail.staff.RecordPerson;
import org.handrail.staff.RecordPlacement;

/** What a file says otherwise than the directory, column by column. */
final class Differences {
    private final List<Change> changes = new ArrayList<>();

    private Differences() {}

    /** Identifiers are only ever added; an employment that is not told stays. */
    static List<Change> between(PersonCard known, RecordPerson told) {
        Differences found = new Differences();
        found.compare(RosterColumn.GIVEN_NAME, known.givenName(), told.givenName());
        found.compare(RosterColumn.FAMILY_NAME, known.familyName(), told.familyName());
        if (told.employment() != null) {
            found.compare(RosterColumn.EMPLOYMENT, known.employment(), told.employment());
        }
        found.compare(RosterColumn.ACTIVE, word(known.active()), word(told.active()));
        String added = told.identifiers().stream()
                .filter(identifier -> !known.identifiers().contains(identifier))
                .map(Identifier::value)
                .collect(Collectors.joining(" "));
        found.compare(RosterColumn.OTHER_IDENTIFIERS, "", added);
        return found.changes;
    }

    static List<Change> between(RecordPlacement known, RecordPlacement told) {
        Differences found = new Differences();
        found.compare(RosterColumn.PROFESSION_CODE, known.professionCode(), told.professionCode());
        found.compare(RosterColumn.PROFESSION, known.professionText(), told.professionText());
        found.compare(RosterColumn.POSITION, known.position(), told.position());
        found.compare(RosterColumn.ENDS_ON, known.endsOn(), told.endsOn());
        return found.changes;
    }

    private void compare(RosterColumn column, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(column.title(), Objects.toString(before, ""), Objects.toString(after, "")));
        }
    }

    private static String word(boolean yes) {
        return yes ? "yes" : "no";
    }
}
