package org.handrail.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.handrail.configuration.Setting;
import org.handrail.database.Realm;

/** The product under proof, started once for all test classes of a run and stopped with the virtual machine. */
public abstract class Server {
    /** Token of the sender {@code default} on every runtime. */
    public static final String TOKEN = "token-of-the-acceptance-run";

    /** With which the server signs in at the FHIR server of its sender. */
    static final String EHR_SECRET = "secret-at-the-ehr";

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static Server running;

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = freePort();
    private final int ehrPort = freePort();

    /** The server of this run; started when first asked for, ready when returned. */
    public static synchronized Server running() {
        if (running == null) {
            running = chosen();
            Runtime.getRuntime().addShutdownHook(new Thread(running::stop));
            try {
                running.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            running.waitUntilReady();
        }
        return running;
    }

    private static Server chosen() {
        if (System.getProperty(GivenServer.URL) != null) {
            return new GivenServer();
        }
        return "server".equals(System.getProperty("handrail.acceptance.runtime"))
                ? new FullServer()
                : new MicroServer();
    }

    /** Whether the demo hospital is in it. */
    public abstract boolean hasDemoHospital();

    /** A connection to its database with the rights of a realm. */
    public final Connection database(Realm realm) throws SQLException, IOException {
        Map<String, String> settings = databaseSettings(realm);
        return DriverManager.getConnection(
                settings.get(Setting.DB_URL.key()), realm.loginRole(), settings.get(realm.passwordKey()));
    }

    /** Where the database is and how a realm signs in there, by the keys of the settings. */
    abstract Map<String, String> databaseSettings(Realm realm) throws IOException;

    abstract void start() throws IOException;

    abstract void stop();

    /** What to read when it does not start. */
    abstract Path log();

    abstract boolean isAlive();

    int port() {
        return port;
    }

    /** Port of this machine at which the sender {@code default} is said to have a FHIR server; 0 when it has none. */
    int ehrPort() {
        return ehrPort;
    }

    /** The file that says so, as an operator would write it. */
    final Path ehrAddresses() throws IOException {
        String senders =
                """
                {"senders":[{"sender":"default","base":"http://127.0.0.1:%d/fhir","aliases":["%s"],
                             "bearerTokenEnvironment":"EHR_SECRET"}]}
                """
                        .formatted(ehrPort, at(FhirSender.BASE));
        return Files.writeString(Path.of("target", "ehr-" + port + ".json").toAbsolutePath(), senders);
    }

    /** An address on the server, such as {@code /health/ready}. */
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** A GET without any credentials. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void waitUntilReady() {
        Instant latest = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(latest)) {
            if (!isAlive()) {
                throw new IllegalStateException("The server ended; see " + log());
            }
            if (answersReady()) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("The server was not ready within " + PATIENCE + "; see " + log());
    }

    boolean answersReady() {
        try {
            return get("/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
