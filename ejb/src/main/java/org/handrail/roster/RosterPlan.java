package org.handrail.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.staff.PersonChange;
import org.handrail.staff.RecordPlacement;

/**
 * What a file would do to the directory as it is now.
 *
 * @param people to be recorded, by the key of their rows
 * @param placements to be recorded; the person of each is the one under the same key, or the one it names
 * @param endingsHeldBack a complete file ends nothing while rows of it are refused
 */
record RosterPlan(
        List<RosterLine> lines,
        RosterCounts counts,
        List<PersonChange> people,
        List<PlannedPlacement> placements,
        boolean endingsHeldBack) {
    /** @param personIndex in the people to be recorded, -1 where the placement names a known person */
    record PlannedPlacement(int personIndex, RecordPlacement told) {}

    Map<Integer, List<RosterFault>> refused() {
        Map<Integer, List<RosterFault>> refused = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.outcome() == RosterLine.Outcome.REFUSED)
                .forEach(line -> refused.put(line.row(), line.faults()));
        return refused;
    }

    /** The same plan has the same one: whoever says yes to it says yes to this and nothing else. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (RosterLine line : lines) {
                if (line.outcome() != RosterLine.Outcome.UNCHANGED) {
                    digest.update(line.toString().getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
