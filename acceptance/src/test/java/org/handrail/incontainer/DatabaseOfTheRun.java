package org.handrail.incontainer;

import java.io.IOException;
import java.util.stream.Collectors;
import org.handrail.acceptance.PreparedDatabase;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Has the database ready before Arquillian reads how to start the server. Inside the server it does nothing. */
class DatabaseOfTheRun implements BeforeAllCallback {
    /** Java options for the server, filled into arquillian.xml. */
    private static final String SETTINGS = "handrail.acceptance.settings";

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (System.getProperty(SETTINGS) != null || System.getProperty("handrail.db.url") != null) {
            return;
        }
        PreparedDatabase database = new PreparedDatabase();
        System.setProperty(
                SETTINGS,
                database.settings().entrySet().stream()
                        .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining(" ")));
    }
}
