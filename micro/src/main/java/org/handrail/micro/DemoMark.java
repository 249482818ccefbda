package org.handrail.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Notes in the data directory how far the demo hospital came; one that was begun and not finished can't be continued. */
final class DemoMark {
    private final Path data;
    private final Path filling;
    private final Path filled;

    DemoMark(Path data) {
        this.data = data;
        this.filling = data.resolve("demo-hospital.filling");
        this.filled = data.resolve("demo-hospital");
    }

    void mustNotBeHalf() {
        if (Files.exists(filling)) {
            throw new Refusal("The demo hospital was interrupted while it was being filled; delete " + data
                    + " (with HANDRAIL_DB_URL use a new database too) and start again.");
        }
    }

    void begin() throws IOException {
        Files.createFile(filling);
    }

    void end() throws IOException {
        Files.move(filling, filled);
    }

    boolean isFilled() {
        return Files.exists(filled);
    }
}
