package org.handrail.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.handrail.database.Realm;

/** Payara Server with the EAR, on a PostgreSQL prepared by the same migrations, set up as an operator would. */
final class FullServer extends Server {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path EAR =
            Path.of("..", "ear", "target", "handrail.ear").toAbsolutePath().normalize();
    private final Path asadmin = TARGET.resolve("payara6/bin/asadmin");
    private final Path domains = TARGET.resolve("domains-" + port());
    private final Map<String, String> settings = new HashMap<>();
    private PreparedDatabase database;

    @Override
    void start() throws IOException {
        database = new PreparedDatabase();
        database.settings()
                .forEach(
                        (key, value) -> settings.put(key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT), value));
        settings.put("HANDRAIL_EHR_FETCH", ehrAddresses().toString());
        settings.put("EHR_SECRET", EHR_SECRET);
        asadmin.toFile().setExecutable(true);
        int admin = freePort();
        asadmin(
                "create-domain",
                "--nopassword",
                "--domaindir",
                domains.toString(),
                "--adminport",
                Integer.toString(admin),
                "--instanceport",
                Integer.toString(port()),
                "--domainproperties",
                otherPorts(),
                "handrail");
        Path configuration = domains.resolve("handrail/config/domain.xml");
        Files.writeString(
                configuration,
                Files.readString(configuration, StandardCharsets.UTF_8)
                        .replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\""));
        asadmin("start-domain", "--domaindir", domains.toString(), "handrail");
        asadmin("--port", Integer.toString(admin), "deploy", "--contextroot", "/", EAR.toString());
    }

    @Override
    Map<String, String> databaseSettings(Realm realm) {
        return database.settings();
    }

    private static String otherPorts() {
        return String.join(
                ":",
                List.of(
                        "jms.port=" + freePort(),
                        "domain.jmxPort=" + freePort(),
                        "orb.listener.port=" + freePort(),
                        "http.ssl.port=" + freePort(),
                        "orb.ssl.port=" + freePort(),
                        "orb.mutualauth.port=" + freePort(),
                        "osgi.shell.telnet.port=" + freePort(),
                        "java.debugger.port=" + freePort()));
    }

    private void asadmin(String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of(asadmin.toString(), "--user", "admin", "--interactive=false"));
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().putAll(settings);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        try {
            if (!process.waitFor(4, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException("asadmin refused " + String.join(" ", words) + "; see " + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    void stop() {
        try {
            asadmin("stop-domain", "--domaindir", domains.toString(), "handrail");
            database.close();
        } catch (IOException e) {
            System.getLogger("acceptance").log(System.Logger.Level.WARNING, "Payara Server did not stop by itself", e);
        }
    }

    @Override
    boolean isAlive() {
        return true;
    }

    @Override
    Path log() {
        return TARGET.resolve("asadmin.log");
    }

    @Override
    public boolean hasDemoHospital() {
        return false;
    }
}
