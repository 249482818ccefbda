package org.handrail.acceptance;

import java.net.URI;
import java.nio.file.Path;

/**
 * A server that somebody started already, with the demo hospital and {@link Server#TOKEN} as {@code HANDRAIL_EHR_TOKEN}:
 * for whoever writes these tests. {@code -Dhandrail.acceptance.url=http://127.0.0.1:8080}
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

    @Override
    Path log() {
        return Path.of("the log of the given server");
    }

    @Override
    public boolean hasDemoHospital() {
        return true;
    }
}
