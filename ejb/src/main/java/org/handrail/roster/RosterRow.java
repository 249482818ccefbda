package org.handrail.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.handrail.staff.Identifier;
import org.handrail.staff.Position;
import org.handrail.staff.RecordPerson;
import org.handrail.staff.RecordPlacement;
import org.handrail.staff.UnitRef;

/**
 * What a row says.
 *
 * @param person the first of its identifiers is the person's key
 * @param unit null where the row is about the person only
 */
record RosterRow(
        int row,
        RecordPerson person,
        UnitRef unit,
        String professionCode,
        String profession,
        Position position,
        LocalDate startsOn,
        LocalDate endsOn) {
    /** Source of all placements that come by file; no sender can have this name. */
    static final String SOURCE = "directory:csv";

    Identifier key() {
        return person.identifiers().get(0);
    }

    boolean hasPlacement() {
        return unit != null;
    }

    /** The same person in the same unit from the same day is the same placement, in every file. */
    String placementKey() {
        String words = String.join(
                "\n",
                key().system(),
                key().value(),
                unit.system(),
                unit.value(),
                startsOn == null ? "" : startsOn.toString());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** @param of the person, null while they are new */
    RecordPlacement placement(UUID of) {
        return new RecordPlacement(
                SOURCE, placementKey(), of, unit, professionCode, profession, position, true, startsOn, endsOn);
    }
}
