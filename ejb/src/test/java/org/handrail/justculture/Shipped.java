package org.handrail.justculture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The instruments inside the artifact, for tests. */
final class Shipped {
    static final String FILE = "reason-culpability-tree-1.json";

    private Shipped() {}

    static Map<String, String> files() {
        try {
            return InstrumentFiles.shipped();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String body() {
        return files().get(FILE);
    }

    static Instrument tree() {
        return InstrumentJson.read(body());
    }
}
