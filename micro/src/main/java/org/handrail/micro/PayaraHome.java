package org.handrail.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Payara Micro laid open: its jars beside each other instead of inside one jar, where every class is searched for slowly.
 * Its own launcher tells itself where that is with two system properties; here we do.
 */
final class PayaraHome {
    private PayaraHome() {}

    /**
     * Makes an empty root directory for a run; from an earlier one Payara would deploy the application a second time.
     *
     * @param home Payara Micro laid open, shared and only read
     */
    static Path fresh(Path root, Path home) throws IOException {
        System.setProperty(
                "fish.payara.micro.BootJar",
                home.resolve("launch-micro.jar").toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", home.toString());
        if (Files.exists(root)) {
            for (Path file : below(root, Comparator.reverseOrder())) {
                Files.delete(file);
            }
        }
        for (String part : List.of("config", "docroot", "lib")) {
            copy(home, part, root);
        }
        return root;
    }

    private static void copy(Path home, String part, Path root) throws IOException {
        for (Path file : below(home.resolve(part), Comparator.naturalOrder())) {
            Path copy = root.resolve(home.relativize(file));
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(file, copy);
            }
        }
    }

    private static List<Path> below(Path directory, Comparator<Path> order) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.sorted(order).toList();
        }
    }
}
