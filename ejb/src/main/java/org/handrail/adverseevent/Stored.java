package org.handrail.adverseevent;

import java.time.Instant;

/**
 * A stored version of a resource.
 *
 * @param id id under which the sender reads it
 * @param body what is kept of it; null for a deletion
 * @param created it did not exist before
 */
public record Stored(String id, int version, String body, Instant at, boolean created) {
    /** Whether this version is its deletion. */
    public boolean deleted() {
        return body == null;
    }
}
