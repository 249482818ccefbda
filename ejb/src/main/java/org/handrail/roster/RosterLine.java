package org.handrail.roster;

import java.time.LocalDate;
import java.util.List;

/**
 * What becomes of a row.
 *
 * @param row as a spreadsheet counts; 0 for a placement that ends because a complete file no longer has it
 * @param identifier the person's, as it stands in the row
 * @param unit where, null where the row is about the person only
 * @param newPerson the person is not in the directory yet
 * @param changes what differs from the directory
 * @param faults why it is refused
 */
public record RosterLine(
        int row,
        Outcome outcome,
        String identifier,
        String name,
        String unit,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean newPerson,
        List<Change> changes,
        List<RosterFault> faults) {
    /** What becomes of it, in the order in which it is shown. */
    public enum Outcome {
        REFUSED,
        NEW,
        CHANGED,
        ENDED,
        UNCHANGED
    }

    /** A column with what the directory has, and what the file says; empty for nothing. */
    public record Change(String column, String before, String after) {}
}
