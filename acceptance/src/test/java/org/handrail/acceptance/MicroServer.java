package org.handrail.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.handrail.configuration.Setting;
import org.handrail.database.Realm;

/** The shipped launcher, started as {@code ./run} starts it, with a demo hospital of its own. */
final class MicroServer extends Server {
    private static final Path ARTIFACT =
            Path.of("..", "micro", "target").toAbsolutePath().normalize();
    private final Path console = Path.of("target", "micro-console.log").toAbsolutePath();
    private Process process;
    private Path data;

    @Override
    void start() throws IOException {
        data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "micro-data");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + ARTIFACT.resolve("lib/java.options"),
                "-Dhandrail.home=" + Path.of("..").toAbsolutePath().normalize(),
                "-jar",
                ARTIFACT.resolve("handrail.jar").toString(),
                "--port",
                Integer.toString(port()),
                "--data",
                data.toString());
        builder.environment().put("HANDRAIL_EHR_TOKEN", TOKEN);
        builder.environment().put("HANDRAIL_EHR_FETCH", ehrAddresses().toString());
        builder.environment().put("EHR_SECRET", EHR_SECRET);
        process = builder.redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
    }

    @Override
    boolean answersReady() {
        try {
            return Files.readString(console, StandardCharsets.UTF_8).contains("Handrail is ready")
                    && super.answersReady();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    Map<String, String> databaseSettings(Realm realm) throws IOException {
        return databaseSettings(data, realm);
    }

    /** As the launcher left them in its directory. */
    static Map<String, String> databaseSettings(Path data, Realm realm) throws IOException {
        String port = Files.readAllLines(data.resolve("postgresql/data/postmaster.pid"))
                .get(3)
                .strip();
        return Map.of(
                Setting.DB_URL.key(),
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                realm.passwordKey(),
                Files.readString(data.resolve("secrets").resolve(realm.passwordKey()))
                        .strip());
    }

    @Override
    void stop() {
        try {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    Path log() {
        return console;
    }

    @Override
    public boolean hasDemoHospital() {
        return true;
    }
}
