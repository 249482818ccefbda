package org.handrail.micro;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Payara Micro with the WAR. Its log goes to files; the terminal stays for people. */
final class ApplicationServer {
    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";
    private static final String HTTP =
            "configs.config.server-config.network-config.protocols.protocol.http-listener.http.";

    private final Path data;
    private final String address;
    private final int port;
    private final boolean cluster;
    private PayaraMicroRuntime runtime;

    ApplicationServer(Path data, String address, int port, boolean cluster) {
        this.data = data;
        this.address = address;
        this.port = port;
        this.cluster = cluster;
    }

    /**
     * Starts the server and deploys.
     *
     * @param home Payara Micro laid open
     */
    void start(Path home, Path war) {
        try {
            Path log = Files.createDirectories(data.resolve("log"));
            PrintStream stray =
                    new PrintStream(Files.newOutputStream(log.resolve("console.log")), true, StandardCharsets.UTF_8);
            System.setOut(stray);
            System.setErr(stray);
            PayaraMicro payara = PayaraMicro.getInstance();
            payara.setNoHazelcast(!cluster);
            payara.setPreBootHandler(this::configure);
            runtime = payara.setHttpPort(port)
                    .setHttpAutoBind(false)
                    .setPrintLogo(false)
                    .setRootDir(PayaraHome.fresh(data.resolve("payara"), home).toFile())
                    .setLogPropertiesFile(LogFile.describe(log).toFile())
                    .addDeploymentFile(war.toFile())
                    .bootStrap();
            if (runtime.getDeployedApplicationNames().isEmpty()) {
                throw new Refusal("The application did not start; " + log.resolve("server.0.log") + " says why.");
            }
        } catch (BootstrapException e) {
            throw new Refusal("Payara Micro did not start; " + data.resolve("log/server.0.log") + " says why.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing tells which server this is; text is sent compressed; one form or message may not fill the memory. */
    private void configure(AdminCommandRunner server) {
        server.run("set", LISTENER + "address=" + address);
        server.run("set", HTTP + "xpowered-by=false");
        server.run("set", HTTP + "server-header=false");
        server.run("set", HTTP + "compression=on");
        server.run("set", HTTP + "compression-min-size-bytes=1024");
        server.run(
                "set",
                HTTP + "compressable-mime-type=text/html,text/css,text/javascript,application/javascript,"
                        + "image/svg+xml,application/json,application/fhir+json,application/fhir+xml");
        server.run("set", HTTP + "max-form-post-size-bytes=1048576");
    }

    void stop() {
        try {
            if (runtime != null) {
                runtime.shutdown();
            }
        } catch (BootstrapException | IllegalStateException e) {
            System.getLogger(ApplicationServer.class.getName())
                    .log(System.Logger.Level.DEBUG, "Payara was stopping already", e);
        }
    }
}
