package org.handrail.justculture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.configuration.Setting;

/** The instrument files: those in the operator's directory where one is set, else those shipped inside. */
final class InstrumentFiles {
    private static final String FOLDER = "instruments/just-culture";
    private static final String SHIPPED = "/config/" + FOLDER + "/";

    private InstrumentFiles() {}

    /** Text of each file, by file name. */
    static Map<String, String> all() {
        try {
            Optional<Path> folder = Setting.CONFIG_DIR.find().map(Path::of).map(dir -> dir.resolve(FOLDER));
            return folder.isPresent() && Files.isDirectory(folder.get()) ? in(folder.get()) : shipped();
        } catch (IOException e) {
            throw new UncheckedIOException("The review instruments can't be read.", e);
        }
    }

    private static Map<String, String> in(Path folder) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> names = Files.list(folder)) {
            for (Path file : names.filter(name -> name.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    /** A jar can't be listed, so the file {@code index} beside the instruments names them. */
    static Map<String, String> shipped() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        List<String> names =
                text("index").lines().filter(line -> !line.isBlank()).toList();
        for (String name : names) {
            files.put(name, text(name));
        }
        return files;
    }

    private static String text(String name) throws IOException {
        try (InputStream file = InstrumentFiles.class.getResourceAsStream(SHIPPED + name)) {
            if (file == null) {
                throw new IOException("missing inside: " + SHIPPED + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
