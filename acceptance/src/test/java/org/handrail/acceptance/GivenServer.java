package org.handrail.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.handrail.database.Realm;

/**
 * A server that somebody started already, with the demo hospital and {@link Server#TOKEN} as {@code HANDRAIL_EHR_TOKEN}:
 * for whoever writes these tests. {@code -Dhandrail.acceptance.url=http://127.0.0.1:8080}, and where tests look into the
 * database {@code -Dhandrail.acceptance.data=} with the directory that it was given as {@code --data}.
 */
final class GivenServer extends Server {
    static final String URL = "handrail.acceptance.url";

    @Override
    void start() {}

    @Override
    void stop() {}

    @Override
    boolean isAlive() {
        return true;
    }

    @Override
    int port() {
        return URI.create(System.getProperty(URL)).getPort();
    }

    /** {@code -Dhandrail.acceptance.ehr=} with the port in the file that it was given as {@code HANDRAIL_EHR_FETCH}. */
    @Override
    int ehrPort() {
        return Integer.getInteger("handrail.acceptance.ehr", 0);
    }

    @Override
    Map<String, String> databaseSettings(Realm realm) throws IOException {
        return MicroServer.databaseSettings(Path.of(System.getProperty("handrail.acceptance.data", "../var")), realm);
    }

    @Override
    Path log() {
        return Path.of("the log of the given server");
    }

    @Override
    public boolean hasDemoHospital() {
        return true;
    }
}
