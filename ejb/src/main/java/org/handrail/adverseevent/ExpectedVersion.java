package org.handrail.adverseevent;

import java.util.Set;

/**
 * Which version of a resource the sender means to change (If-Match).
 *
 * @param versions each of them is good; a text that is no number is never current
 * @param any whichever is current, if there is one
 */
public record ExpectedVersion(Set<String> versions, boolean any) {
    /** The sender did not say. */
    public static final ExpectedVersion NONE = new ExpectedVersion(Set.of(), false);

    /** @param current null where there is none */
    public boolean refuses(Integer current) {
        boolean said = any || !versions.isEmpty();
        return said && (current == null || !(any || versions.contains(current.toString())));
    }
}
