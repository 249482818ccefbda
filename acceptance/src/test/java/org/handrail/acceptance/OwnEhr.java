package org.handrail.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Resource;

/** The FHIR server of the sender itself: answers what it was told to have, and remembers who asked. */
final class OwnEhr {
    private final HttpServer server;
    private final Map<String, Supplier<String>> resources = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    OwnEhr(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "own-ehr");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    /** Has a resource under its own address. */
    void has(Resource resource) {
        has(resource.fhirType() + "/" + resource.getIdElement().getIdPart(), () -> json(resource));
    }

    /** @param address such as {@code Practitioner/9} */
    void has(String address, Supplier<String> body) {
        resources.put("/fhir/" + address, body);
    }

    static String json(Resource resource) {
        return FhirSender.R4.newJsonParser().encodeResourceToString(resource);
    }

    /** Addresses that were asked for, each with the Authorization that came with it. */
    List<String> asked() {
        return asked;
    }

    int port() {
        return server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        Supplier<String> known = resources.get(path);
        byte[] body = (known == null ? "{\"resourceType\":\"OperationOutcome\"}" : known.get())
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", FhirSender.JSON);
        exchange.sendResponseHeaders(known == null ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
