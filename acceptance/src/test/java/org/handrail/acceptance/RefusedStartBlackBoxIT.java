package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.handrail.configuration.Setting;
import org.handrail.database.Realm;
import org.handrail.secrecy.Vault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the launcher can't start it says why, and what to do, in one sentence, and ends with 1. */
class RefusedStartBlackBoxIT {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path place;

    /** What a start came to. */
    private record Ending(int code, List<String> complaint) {}

    @BeforeAll
    static void onlyOnce() {
        assumeTrue(
                !"server".equals(System.getProperty("handrail.acceptance.runtime")), "the launcher is Payara Micro's");
    }

    @Test
    void aTakenPort() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(
                    start(Map.of(), "--port", Integer.toString(taken.getLocalPort())),
                    "Port " + taken.getLocalPort(),
                    "--port");
        }
    }

    @Test
    void aDirectoryThatCannotBeWritten() throws IOException, InterruptedException {
        Path file = Files.createFile(place.resolve("a-file"));
        refused(start(Map.of(), "--data", file.resolve("below").toString()), file.toString(), "--data");
    }

    @Test
    void aDirectoryThatAnotherStartUses() throws IOException, InterruptedException {
        try (FileChannel lock =
                FileChannel.open(place.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            refused(start(Map.of()), place.toString(), "--data");
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswer() throws IOException, InterruptedException {
        Map<String, String> settings = passwords();
        settings.put(
                Setting.DB_URL.environmentVariable(), "jdbc:postgresql://127.0.0.1:" + Server.freePort() + "/none");
        refused(start(settings), "jdbc:postgresql://127.0.0.1", "handrail_event");
    }

    @Test
    void aDatabaseWithoutThePasswordOfARealm() throws IOException, InterruptedException {
        refused(
                start(Map.of(Setting.DB_URL.environmentVariable(), "jdbc:postgresql://127.0.0.1:1/none")),
                "HANDRAIL_DB_",
                "PASSWORD");
    }

    @Test
    void anAddressThatIsNoneOfPostgreSql() throws IOException, InterruptedException {
        Map<String, String> settings = passwords();
        settings.put(Setting.DB_URL.environmentVariable(), "the database");
        refused(start(settings), "HANDRAIL_DB_URL");
    }

    @Test
    void productionWithoutAKeySaysWhichKey() throws IOException, InterruptedException {
        refused(start(production()), "HANDRAIL_EVENT_KEY");
        Map<String, String> half = production();
        half.put("HANDRAIL_EVENT_KEY", "no keyset");
        refused(start(half), "HANDRAIL_EVENT_KEY");
        half.put("HANDRAIL_EVENT_KEY", Vault.newKey());
        half.put("HANDRAIL_SUPPORT_KEY", Vault.newKey());
        refused(start(half), "HANDRAIL_OCCUPATIONAL_KEY");
    }

    @Test
    void productionWithTheTokenOfTheDemo() throws IOException, InterruptedException {
        Map<String, String> settings = production();
        settings.put("HANDRAIL_EHR_TOKEN", "demo-ehr-token");
        refused(start(settings), "HANDRAIL_EHR_TOKEN");
    }

    @Test
    void aWordThatIsNoOption() throws IOException, InterruptedException {
        refused(start(Map.of(), "--prot", "8080"), "--prot", "--help");
        refused(start(Map.of(), "--port", "many"), "many");
        refused(start(Map.of(), "--port"), "--port");
    }

    @Test
    void aJavaThatIsTooOld() throws IOException, InterruptedException {
        Path java = Files.createDirectories(place.resolve("old/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho '    java.specification.version = 11' >&2\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        Map<String, String> settings = Map.of("JAVA_HOME", place.resolve("old").toString());
        refused(run(settings, List.of(HOME.resolve("run").toString())), "Java 17", "11");
    }

    private static void refused(Ending ending, String... words) {
        assertThat(ending.code()).as(ending.toString()).isEqualTo(1);
        assertThat(ending.complaint()).hasSize(1);
        assertThat(ending.complaint().get(0)).contains(words).endsWith(".");
    }

    private static Map<String, String> passwords() {
        Map<String, String> settings = new TreeMap<>();
        for (Realm realm : Realm.values()) {
            settings.put(realm.passwordKey().replaceAll("[.-]", "_").toUpperCase(Locale.ROOT), "x");
        }
        return settings;
    }

    private static Map<String, String> production() {
        return new TreeMap<>(Map.of("HANDRAIL_MODE", "production", "HANDRAIL_ADDRESS", "127.0.0.1"));
    }

    /** The launcher as {@code ./run} starts it; what is not said is a free port and an empty directory. */
    private Ending start(Map<String, String> settings, String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                HOME.resolve("micro/target/handrail.jar").toString(),
                "--data",
                place.toString()));
        if (!List.of(words).contains("--port")) {
            line.addAll(List.of("--port", Integer.toString(Server.freePort())));
        }
        line.addAll(List.of(words));
        return run(settings, line);
    }

    private Ending run(Map<String, String> settings, List<String> line) throws IOException, InterruptedException {
        Path complaint = Files.createTempFile(place, "complaint", ".txt");
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().keySet().removeIf(name -> name.startsWith("HANDRAIL_"));
        builder.environment().putAll(settings);
        Process process = builder.redirectError(complaint.toFile())
                .redirectOutput(place.resolve("output.txt").toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroy();
            throw new AssertionError("It started, or waits: " + line);
        }
        return new Ending(process.exitValue(), Files.readAllLines(complaint));
    }
}
