package org.handrail.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** Addresses of our own style sheets, scripts and images, with a version taken from the content. */
@ApplicationScoped
public class Assets {
    private static final String FOLDER = "/resources/handrail/";

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    @Inject
    private ServletContext application;

    /** @param name a file of {@code resources/handrail} */
    public String address(String name) {
        return addresses.computeIfAbsent(name, this::versioned);
    }

    private String versioned(String name) {
        try (InputStream file = application.getResourceAsStream(FOLDER + name)) {
            CRC32 sum = new CRC32();
            sum.update(file.readAllBytes());
            return application.getContextPath() + FOLDER + name + "?v=" + Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
