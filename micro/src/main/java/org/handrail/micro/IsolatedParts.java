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
 * Loads the database part and the demo hospital with their own libraries (driver, Flyway, PostgreSQL's program, an HTML
 * parser), so that none of them is on the class path that the WAR sees. Only the launcher's own interfaces are shared.
 */
final class IsolatedParts {
    private static final String DATABASE = "org.handrail.micro.database.";
    private static final String DEMO = "org.handrail.micro.demo.";

    private final ClassLoader loader;
    private final Path libraries;

    /** @param launcher the launcher's own jar; the libraries lie beside it in {@code lib/tools} */
    IsolatedParts(Path launcher) {
        libraries = launcher.resolveSibling("lib/tools");
        try (Stream<Path> jars = Files.list(libraries)) {
            List<URL> places = new ArrayList<>();
            places.add(launcher.toUri().toURL());
            for (Path jar : jars.sorted().toList()) {
                places.add(jar.toUri().toURL());
            }
            loader = new URLClassLoader("tools", places.toArray(URL[]::new), new Shared());
        } catch (IOException e) {
            throw incomplete(e);
        }
    }

    Database database() {
        return make(DATABASE + "Preparation", Database.class);
    }

    Demo demo() {
        return make(DEMO + "DemoHospital", Demo.class);
    }

    private <T> T make(String name, Class<T> type) {
        try {
            return type.cast(loader.loadClass(name).getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw incomplete(e);
        }
    }

    private Refusal incomplete(Exception cause) {
        return new Refusal("The libraries in " + libraries + " are incomplete; build again.", cause);
    }

    /** Java itself, and the launcher's words outside the isolated parts. */
    private static final class Shared extends ClassLoader {
        private Shared() {
            super(getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("org.handrail.micro.") && !name.startsWith(DATABASE) && !name.startsWith(DEMO)) {
                return Database.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
