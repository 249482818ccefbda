package org.handrail.roster;

import java.time.Instant;
import java.util.UUID;

/**
 * An upload as its admin sees it.
 *
 * @param complete the file is said to hold everybody
 * @param appliedBy null while it waits
 * @param counts what it did, or would do; null where nobody has worked it out
 */
public record UploadView(
        UUID id,
        String fileName,
        boolean complete,
        String uploadedBy,
        Instant uploadedAt,
        String appliedBy,
        Instant appliedAt,
        RosterCounts counts) {
    public boolean isApplied() {
        return appliedAt != null;
    }
}
