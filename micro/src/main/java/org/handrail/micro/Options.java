package org.handrail.micro;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param port of the pages and the FHIR endpoint
 * @param data directory of the embedded database, the secrets and the log
 * @param demo whether the first start fills a demo hospital
 * @param cluster whether sessions are shared with other nodes through Payara's data grid
 * @param task what is wanted
 * @param message id of the message to open, for {@link Task#UNSEAL}
 */
record Options(int port, Path data, boolean demo, boolean cluster, Task task, String message) {
    /** To start, or one of the small tasks that end by themselves. */
    enum Task {
        START,
        HELP,
        NEW_KEY,
        UNSEAL,
        MIGRATE
    }

    static final String HELP =
            """
            Usage: ./run [options]

              --port N      port of the pages and of the FHIR endpoint (8080)
              --data DIR    where the database, the secrets and the log live (var)
              --no-demo     start empty: one admin with a one-time password, no demo hospital
              --cluster     share sessions with other nodes (Payara's data grid)
              --new-key     print a new keyset for HANDRAIL_EVENT_KEY, HANDRAIL_SUPPORT_KEY or
                            HANDRAIL_OCCUPATIONAL_KEY, and end
              --unseal ID   open the kept message of this id with HANDRAIL_EVENT_KEY: base64 in, the bytes as sent out
              --migrate     bring the database of HANDRAIL_DB_URL to the schema of this build with the credentials of its
                            owner (HANDRAIL_DB_OWNER, HANDRAIL_DB_OWNER_PASSWORD), and end
              --help        this text

            With HANDRAIL_DB_URL (and the passwords of the realms) another PostgreSQL is used; HANDRAIL_MODE=production is
            for real people. config/settings.md lists every setting.
            """;

    static Options of(List<String> words) {
        int port = 8080;
        Path data = Path.of("var");
        boolean demo = !Given.production();
        boolean cluster = false;
        Task task = Task.START;
        String message = null;
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            switch (word) {
                case "--port" -> port = port(after(word, rest));
                case "--data" -> data = Path.of(after(word, rest));
                case "--no-demo" -> demo = false;
                case "--cluster" -> cluster = true;
                case "--new-key" -> task = Task.NEW_KEY;
                case "--unseal" -> {
                    task = Task.UNSEAL;
                    message = after(word, rest);
                }
                case "--migrate" -> task = Task.MIGRATE;
                case "--help", "-h" -> {
                    return new Options(port, data, demo, cluster, Task.HELP, null);
                }
                default -> throw new Refusal("There is no option " + word + "; --help lists those there are.");
            }
        }
        return new Options(port, data.toAbsolutePath().normalize(), demo, cluster, task, message);
    }

    private static String after(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Refusal("The option " + option + " needs a value; --help says which.");
        }
        return rest.next();
    }

    private static int port(String word) {
        if (word.matches("[0-9]{1,5}") && Integer.parseInt(word) > 0 && Integer.parseInt(word) < 65536) {
            return Integer.parseInt(word);
        }
        throw new Refusal("The port must be a number from 1 to 65535, not " + word + ".");
    }
}
