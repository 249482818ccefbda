package org.handrail.adverseevent;

import java.util.UUID;

/** Senders read an event by our id or by their own. */
final class Ids {
    private Ids() {}

    /** Our id, or null when it can only be the sender's. */
    static UUID uuid(String id) {
        try {
            return id.length() == 36 ? UUID.fromString(id) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
