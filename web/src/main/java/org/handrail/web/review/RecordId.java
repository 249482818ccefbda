package org.handrail.web.review;

import java.util.Optional;
import java.util.UUID;
import org.handrail.failure.NotFound;

/** The id of a record as it stands in an address or a form. */
public final class RecordId {
    private RecordId() {}

    /**
     * The id in a text.
     *
     * @throws NotFound when it is none
     */
    public static UUID of(String text) {
        return find(text).orElseThrow(() -> new NotFound("notFound"));
    }

    /** The id in a text, or nothing when it is none. */
    public static Optional<UUID> find(String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
