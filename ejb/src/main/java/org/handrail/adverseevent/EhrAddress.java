package org.handrail.adverseevent;

import java.util.List;

/**
 * Where a sender's own FHIR server is, and how we sign in there.
 *
 * @param sender name of the sender
 * @param base address of the server, http or https, without a slash at its end
 * @param aliases other addresses by which the sender's references name the same server
 * @param authorization value of the header Authorization, or null
 */
public record EhrAddress(String sender, String base, List<String> aliases, String authorization) {
    /** Whether a reference with this base means a resource of this server. */
    boolean isNamed(String other) {
        String bare = other.replaceAll("/+$", "");
        return bare.equalsIgnoreCase(base) || aliases.stream().anyMatch(bare::equalsIgnoreCase);
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return sender + " at " + base;
    }
}
