package org.handrail.micro.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.handrail.micro.Refusal;

/**
 * A real PostgreSQL server of our own: on loopback only, every role with its password from the first moment, durable (an
 * accepted event survives a power cut), in a process group of its own so that Ctrl-C ends the application first.
 */
final class EmbeddedPostgreSql {
    static final String OWNER = "handrail_owner";
    private static final int SECONDS = 60;

    private final Path directory;
    private final PostgreSqlProgram program;
    private final int port;
    private boolean running;

    EmbeddedPostgreSql(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.program = PostgreSqlProgram.in(directory.resolve("program-18"));
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = any.getLocalPort();
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    boolean isNew() {
        return !Files.exists(directory.resolve("data/PG_VERSION"));
    }

    void create(Path passwordOfOwner) throws IOException {
        run(
                "initdb",
                "--pgdata",
                data(),
                "--username",
                OWNER,
                "--pwfile",
                passwordOfOwner.toString(),
                "--auth",
                "scram-sha-256",
                "--encoding",
                "UTF8",
                "--locale",
                "C",
                "--no-instructions");
    }

    void start() throws IOException {
        stopLeftOver();
        running = true;
        run(
                "pg_ctl",
                "start",
                "--wait",
                "--silent",
                "--pgdata",
                data(),
                "--timeout",
                Integer.toString(SECONDS),
                "--log",
                directory.resolve("postgresql.log").toString(),
                "--options",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' "
                        + "-c shared_buffers=64MB -c max_connections=120");
    }

    void stop() throws IOException {
        if (running) {
            running = false;
            run("pg_ctl", "stop", "--mode", "fast", "--wait", "--silent", "--pgdata", data());
        }
    }

    /** A run that was killed may have left its PostgreSQL behind, or only the note of it. */
    private void stopLeftOver() throws IOException {
        Path note = directory.resolve("data/postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        if (isZombie(note)) {
            Files.delete(note);
        } else if (call(List.of("pg_ctl", "status", "--pgdata", data())) == 0) {
            run("pg_ctl", "stop", "--mode", "fast", "--wait", "--silent", "--pgdata", data());
        } else {
            Files.deleteIfExists(note);
        }
    }

    /** Killed, but nobody has collected it, as in a container without an init: to others it still looks alive. */
    private static boolean isZombie(Path note) throws IOException {
        List<String> lines = Files.readAllLines(note);
        Path state = Path.of("/proc", lines.isEmpty() ? "0" : lines.get(0).strip(), "stat");
        return Files.exists(state) && Files.readString(state).contains(") Z ");
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    private void run(String... words) throws IOException {
        if (call(List.of(words)) != 0) {
            throw new Refusal("The embedded PostgreSQL did not answer to " + words[0] + "; "
                    + directory.resolve("command.log") + " and postgresql.log beside it say why.");
        }
    }

    private int call(List<String> words) throws IOException {
        List<String> line = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it does
            line.addAll(List.of("unshare", "-U"));
        }
        line.add(program.command(words.get(0)));
        line.addAll(words.subList(1, words.size()));
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(
                        directory.resolve("command.log").toFile()))
                .start();
        try {
            if (!process.waitFor(SECONDS + 5L, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
