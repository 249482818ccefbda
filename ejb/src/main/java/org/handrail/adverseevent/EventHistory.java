package org.handrail.adverseevent;

import java.util.List;

/**
 * Versions of one event, latest first.
 *
 * @param total how many there are in all
 * @param more whether earlier ones follow
 */
public record EventHistory(List<Entry> entries, long total, boolean more) {
    /** A version and how it came: POST, PUT or DELETE. */
    public record Entry(Stored version, String method) {}
}
