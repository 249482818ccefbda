package org.handrail.fhir;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of what is told without one. Where the sender lets us tell that it is the same thing, the id follows from what was
 * told, so that a Bundle sent again finds what it made the first time: by business identifier, by content where that is all
 * there is to it, or by the UUID that the sender gave it.
 */
final class ContentId {
    private static final Pattern UUID_URN =
            Pattern.compile("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private ContentId() {}

    /** Nothing where it may be another thing each time. */
    static Optional<String> of(String source, Writing writing, boolean isIdentified, String body) {
        String urn = writing.fullUrl();
        boolean named = urn != null && UUID_URN.matcher(urn).matches();
        boolean itself = isIdentified || writing.served().isItsContent();
        if (writing.condition() != null || (!itself && !named)) {
            return Optional.empty();
        }
        String seed = String.join("\n", source, writing.type(), itself ? "" : urn, body);
        return Optional.of(
                UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
