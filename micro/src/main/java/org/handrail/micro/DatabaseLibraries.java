package org.handrail.micro;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads the database part with its own libraries (driver, Flyway, PostgreSQL's program), so that none of them is on the
 * class path that the WAR sees. Only the launcher's own interface is shared.
 */
final class DatabaseLibraries {
    private static final String PART = "org.handrail.micro.database.";

    private DatabaseLibraries() {}

    static Database load(Path launcher) {
        try (Stream<Path> jars = Files.list(launcher.resolveSibling("lib/database"))) {
            List<URL> places = new ArrayList<>();
            places.add(launcher.toUri().toURL());
            for (Path jar : jars.sorted().toList()) {
                places.add(jar.toUri().toURL());
            }
            ClassLoader loader = new URLClassLoader("database", places.toArray(URL[]::new), new Shared());
            return (Database) loader.loadClass(PART + "Preparation").getConstructor().newInstance();
        } catch (IOException | ReflectiveOperationException e) {
            throw new Refusal("The libraries in " + launcher.resolveSibling("lib") + " are incomplete; build again.", e);
        }
    }

    /** Java itself, and the launcher's words outside the database part. */
    private static final class Shared extends ClassLoader {
        private Shared() {
            super(getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("org.handrail.micro.") && !name.startsWith(PART)) {
                return Database.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
