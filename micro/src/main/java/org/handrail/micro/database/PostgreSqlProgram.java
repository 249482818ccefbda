package org.handrail.micro.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.handrail.micro.Refusal;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own program, unpacked once from the artifact that carries it. */
final class PostgreSqlProgram {
    private static final Set<PosixFilePermission> RUN = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
    private final Path home;

    private PostgreSqlProgram(Path home) {
        this.home = home;
    }

    /** The program under a directory of its version; a half-unpacked one does not count. */
    static PostgreSqlProgram in(Path directory) throws IOException {
        Path done = directory.resolve("unpacked");
        if (!Files.exists(done)) {
            unpack(directory);
            Files.createFile(done);
        }
        return new PostgreSqlProgram(directory);
    }

    /** One of its commands: {@code initdb}, {@code pg_ctl}. */
    String command(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path directory) throws IOException {
        try (InputStream packed = PostgreSqlProgram.class.getResourceAsStream(archive())) {
            if (packed == null) {
                throw new Refusal("There is no embedded PostgreSQL for " + System.getProperty("os.name") + " on "
                        + System.getProperty("os.arch") + "; give your own with HANDRAIL_DB_URL.");
            }
            TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, directory);
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path directory) throws IOException {
        Path target = directory.resolve(entry.getName()).normalize();
        if (!target.startsWith(directory)) {
            throw new IOException("An entry leaves the directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(target, RUN);
            }
        }
    }

    private static String archive() {
        return switch (System.getProperty("os.arch")) {
            case "aarch64" -> "/postgres-linux-arm_64.txz";
            default -> "/postgres-linux-x86_64.txz";
        };
    }
}
