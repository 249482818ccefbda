package org.handrail.micro;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** The database, made ready for this build before the server starts. */
public interface Database extends AutoCloseable {
    /**
     * Starts or reaches the database, brings it to the schema of this build and proves that every realm can sign in.
     *
     * @param data where an embedded database and its secrets live
     * @param say hears what is being done
     * @return the settings that the application needs to reach it
     * @throws Refusal when that can't be done
     */
    Map<String, String> prepare(Path data, Consumer<String> say);

    /**
     * Brings the operator's own database to the schema of this build with the owner's credentials, and does nothing else.
     *
     * @throws Refusal when that can't be done
     */
    void migrate(Consumer<String> say);

    /** A new keyset for free text, as the settings take it. */
    String newKey();

    /**
     * Opens what a sender sent, with {@code HANDRAIL_EVENT_KEY}.
     *
     * @param message its id
     * @param sealed base64 of the sealed bytes, line breaks allowed
     * @throws Refusal when the key is missing or does not fit, or the input can't be read
     */
    byte[] unseal(String message, byte[] sealed);

    /** Stops what was started. */
    @Override
    void close();
}
