package org.handrail.micro;

import java.util.Locale;
import java.util.Optional;

/** Settings as the operator gave them, before the server and its MicroProfile Config are there. */
public final class Given {
    private Given() {}

    /** The system property, else the environment variable of a key such as {@code handrail.db.url}. Blank is not set. */
    public static Optional<String> find(String key) {
        return Optional.ofNullable(System.getProperty(key))
                .or(() -> Optional.ofNullable(System.getenv(variable(key))))
                .filter(value -> !value.isBlank());
    }

    /** The name of the setting in the environment. */
    public static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Whether this is a start for real people. */
    public static boolean production() {
        return find("handrail.mode").filter("production"::equals).isPresent();
    }
}
