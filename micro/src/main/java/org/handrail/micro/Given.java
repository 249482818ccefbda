package org.handrail.micro;

import java.util.Locale;
import java.util.Optional;

/** Settings as the operator gave them, before the server and its MicroProfile Config are there. */
public final class Given {
    private static final String MODE = "handrail.mode";
    private static final String DEMO = "demo";

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

    /**
     * Whether this is a start for real people; the launcher alone starts a demo.
     *
     * @throws Refusal for any word but demo and production, because a slip of the pen must not open the demo
     */
    public static boolean production() {
        String mode = find(MODE).orElse(DEMO);
        if (!mode.equals("production") && !mode.equals(DEMO)) {
            throw new Refusal("HANDRAIL_MODE must be demo or production, not " + mode + ".");
        }
        return !mode.equals(DEMO);
    }

    /** Says the mode aloud to the application, which takes silence for production. */
    static void sayMode() {
        System.setProperty(MODE, production() ? "production" : DEMO);
    }
}
