package org.handrail.micro.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Secrets made once and kept in files that only their owner can read. */
final class SecretStore {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Path directory;

    SecretStore(Path directory) {
        this.directory = directory;
    }

    /** A random password of 192 bits, the same at every start. */
    String password(String name) {
        return keep(name, SecretStore::random);
    }

    /** The secret of a name, made when there is none yet. */
    String keep(String name, Supplier<String> make) {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path file = directory.resolve(name);
            if (!Files.exists(file)) {
                Path half = directory.resolve(name + ".new");
                Files.deleteIfExists(half);
                Files.createFile(
                        half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(half, make.get());
                Files.move(half, file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the secret of a name lies. */
    Path file(String name) {
        return directory.resolve(name);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
