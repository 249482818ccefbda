package org.handrail.occupationalhealth;

import java.time.LocalDate;
import org.handrail.failure.InvalidInput;

/**
 * A conclusion to record.
 *
 * @param reviewOn when it is looked at again: today or later, needed unless {@link Fitness#FIT}
 * @param clinicalNote for occupational health alone, or null; {@value #NOTE_LENGTH} characters at most
 */
public record Conclusion(Fitness fitness, LocalDate reviewOn, String clinicalNote) {
    public static final int NOTE_LENGTH = 4000;

    /** An adjustment without an end would become a label: so it carries the date on which it is looked at again (C19). */
    void check(LocalDate today) {
        if (fitness == null) {
            throw new InvalidInput("occupational.fitness");
        }
        if (reviewOn == null && fitness != Fitness.FIT) {
            throw new InvalidInput("occupational.reviewMissing");
        }
        if (reviewOn != null && reviewOn.isBefore(today)) {
            throw new InvalidInput("occupational.reviewInPast");
        }
        if (hasNote() && clinicalNote.length() > NOTE_LENGTH) {
            throw new InvalidInput("occupational.noteLong", NOTE_LENGTH);
        }
    }

    boolean hasNote() {
        return clinicalNote != null && !clinicalNote.isBlank();
    }
}
