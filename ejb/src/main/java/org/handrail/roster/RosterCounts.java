package org.handrail.roster;

/** How much a file changes. Rows, but for people and placements. */
public record RosterCounts(
        int peopleNew,
        int peopleChanged,
        int placementsNew,
        int placementsChanged,
        int placementsEnded,
        int rowsUnchanged,
        int rowsRefused) {
    /** Whether anything would change. */
    public boolean changesAnything() {
        return peopleNew + peopleChanged + placementsNew + placementsChanged + placementsEnded > 0;
    }
}
