package org.handrail.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The server's log: five files of ten megabytes, oldest overwritten. What a page throws is logged by its error page, with
 * the reference that the reader sees; the container would add a trace to every record that was not found.
 */
final class LogFile {
    private static final String PROPERTIES =
            """
            handlers=java.util.logging.FileHandler
            java.util.logging.FileHandler.pattern=%s/server.%%g.log
            java.util.logging.FileHandler.limit=10000000
            java.util.logging.FileHandler.count=5
            java.util.logging.FileHandler.append=true
            java.util.logging.FileHandler.encoding=UTF-8
            java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
            java.util.logging.SimpleFormatter.format=%%1$tFT%%1$tT.%%1$tL%%1$tz %%4$s %%3$s: %%5$s%%6$s%%n
            .level=INFO
            org.hibernate.level=WARNING
            jakarta.enterprise.web.level=SEVERE
            org.glassfish.admin.mbeanserver.level=WARNING
            fish.payara.nucleus.util.level=WARNING
            javax.enterprise.system.tools.deployment.dol.level=WARNING
            javax.enterprise.system.tools.deployment.common.level=WARNING
            """;

    private LogFile() {}

    /** Writes how to log into a directory. */
    static Path describe(Path directory) throws IOException {
        String pattern = directory.toString().replace("%", "%%");
        return Files.writeString(directory.resolve("logging.properties"), PROPERTIES.formatted(pattern));
    }
}
