package org.handrail.sender;

import java.io.Serializable;
import java.util.Set;

/**
 * What a sender may do.
 *
 * @param systems systems of the identifiers it may use; empty for any
 * @param requestsPerMinute on each node; null for as many as it likes
 * @param maxBody largest body in bytes after unzipping; null for what the setting allows everybody
 */
public record SenderRules(Set<String> systems, Integer requestsPerMinute, Integer maxBody) implements Serializable {
    /** No rules but those for everybody. */
    public static final SenderRules NONE = new SenderRules(Set.of(), null, null);

    /** Whether it may use identifiers of a system; where a list is given, an identifier without a system is not on it. */
    public boolean allows(String system) {
        return systems.isEmpty() || systems.contains(system == null ? "" : system);
    }
}
