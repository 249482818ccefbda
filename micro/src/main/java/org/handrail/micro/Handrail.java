package org.handrail.micro;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Starts Handrail: database, server, application, in this order; stops them the other way round. */
public final class Handrail {
    /** Here the application tells the one-time password of the admin it made; see its FirstAdmin. */
    private static final String FIRST_ADMIN = "handrail.first-admin.password";

    private final Options options;
    private final PrintStream terminal;
    private volatile boolean started;
    private volatile boolean stopping;

    private Handrail(Options options, PrintStream terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    /** @param arguments see {@code --help} */
    public static void main(String[] arguments) {
        PrintStream terminal = System.out;
        PrintStream complaints = System.err;
        try {
            Options options = Options.of(List.of(arguments));
            switch (options.task()) {
                case HELP -> terminal.print(Options.HELP);
                case NEW_KEY -> terminal.println(parts().database().newKey());
                case UNSEAL ->
                    terminal.writeBytes(parts().database().unseal(options.message(), System.in.readAllBytes()));
                case MIGRATE -> parts().database().migrate(terminal::println);
                case START -> new Handrail(options, terminal).run();
            }
        } catch (Refusal refusal) {
            complaints.println(refusal.getMessage());
            System.exit(1);
        } catch (RuntimeException | IOException | URISyntaxException e) {
            complaints.println("Handrail did not start: " + e);
            System.exit(1);
        }
    }

    /** What breaks because we are being stopped is no news. */
    private void run() throws IOException, URISyntaxException {
        try {
            start();
        } catch (RuntimeException | IOException e) {
            if (!stopping) {
                throw e;
            }
        }
    }

    private static IsolatedParts parts() throws URISyntaxException {
        return new IsolatedParts(launcher());
    }

    private static Path launcher() throws URISyntaxException {
        return Path.of(Handrail.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private void start() throws IOException, URISyntaxException {
        long began = System.nanoTime();
        Given.sayMode();
        String address = Given.production() ? Given.find("handrail.address").orElse("0.0.0.0") : "127.0.0.1";
        Place.mustBeWritable(options.data());
        Place.mustBeOurs(options.data());
        new DemoMark(options.data()).mustNotBeHalf();
        Place.mustBeFree(address, options.port());
        IsolatedParts parts = parts();
        Database database = parts.database();
        ApplicationServer server = new ApplicationServer(options.data(), address, options.port(), options.cluster());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, database), "handrail-stop"));

        database.prepare(options.data(), terminal::println).forEach(System::setProperty);
        started = true;
        terminal.println("Starting the server; its log is " + options.data().resolve("log/server.0.log"));
        System.setProperty("mp.health.default.readiness.empty.response", "DOWN");
        server.start(launcher().resolveSibling("lib/payara"), launcher().resolveSibling("app/handrail.war"));
        fillOrGreet(parts);
        terminal.printf("Started in %.1f seconds.%n", (System.nanoTime() - began) / 1e9);
        terminal.flush();
    }

    private void fillOrGreet(IsolatedParts parts) throws IOException {
        Greeting greeting = new Greeting(options.port());
        Optional<String> oneTime = Optional.ofNullable(System.getProperty(FIRST_ADMIN));
        System.clearProperty(FIRST_ADMIN);
        DemoMark mark = new DemoMark(options.data());
        if (options.demo() && oneTime.isPresent()) {
            terminal.println("Filling the demo hospital; this happens once.");
            mark.begin();
            parts.demo().fill("http://127.0.0.1:" + options.port(), oneTime.get(), terminal::println);
            mark.end();
        }
        terminal.print(greeting.ready());
        if (mark.isFilled()) {
            terminal.print(greeting.demo());
        } else {
            oneTime.map(greeting::firstAdmin).ifPresent(terminal::print);
        }
    }

    private void stop(ApplicationServer server, Database database) {
        stopping = true;
        tell("\nStopping.");
        server.stop();
        database.close();
        tell("Stopped.");
    }

    /** A refused start has said its one sentence already. */
    private void tell(String word) {
        if (started) {
            terminal.println(word);
        }
    }
}
