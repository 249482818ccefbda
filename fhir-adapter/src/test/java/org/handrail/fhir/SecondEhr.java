package org.handrail.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Practitioner;

/** Another hospital system with a plain HAPI server; the id that is asked for says how it behaves. */
final class SecondEhr {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean broken;

    SecondEhr() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        RestfulServer fhir = new RestfulServer(FhirContext.forR4Cached());
        fhir.setResourceProviders(new People());
        context.addServlet(new ServletHolder(fhir), "/fhir/*");
        context.addServlet(new ServletHolder(new Raw()), "/raw/*");
        server.setHandler(context);
        server.start();
    }

    /** Base of its well-behaved server. */
    String base() {
        return "http://127.0.0.1:" + connector.getLocalPort() + "/fhir";
    }

    /** Base of what answers with no FHIR. */
    String raw() {
        return "http://127.0.0.1:" + connector.getLocalPort() + "/raw";
    }

    /** From now on every request fails. */
    void breaks() {
        broken = true;
    }

    void recovers() {
        broken = false;
    }

    /** Ids that were asked for, and whether the secret came with them. */
    List<String> asked() {
        return asked;
    }

    void stop() throws Exception {
        server.stop();
    }

    /** Practitioners, by how they behave. */
    public final class People implements IResourceProvider {
        @Override
        public Class<Practitioner> getResourceType() {
            return Practitioner.class;
        }

        @Read
        public Practitioner read(@IdParam IdType id, HttpServletRequest request) throws InterruptedException {
            asked.add(id.getIdPart() + " " + request.getHeader("Authorization"));
            if (broken) {
                throw new InternalErrorException("broken");
            }
            Practitioner person = new Practitioner();
            person.setId(id.getIdPart());
            person.addIdentifier().setSystem("urn:n").setValue("7");
            switch (id.getIdPart()) {
                case "gone" -> throw new ResourceNotFoundException(id);
                case "slow" -> Thread.sleep(4_000);
                case "other" -> person.setId("somebody-else");
                case "huge" -> person.addName().setText("x".repeat(3_000_000));
                default -> person.addName().setFamily("Known").addGiven("Well");
            }
            return person;
        }
    }

    /** What no FHIR server should answer. */
    private final class Raw extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String id = request.getPathInfo().replaceAll(".*/", "");
            asked.add(id);
            response.setContentType("application/fhir+json");
            String body =
                    switch (id) {
                        case "html" -> {
                            response.setContentType("text/html");
                            yield "<html><body>Sign in first</body></html>";
                        }
                        case "garbage" -> "{\"resourceType\":\"Practitioner\",\"id\":\"garbage\",";
                        case "type" -> "{\"resourceType\":\"Patient\",\"id\":\"type\"}";
                        case "refused" -> {
                            response.setStatus(403);
                            yield "{\"resourceType\":\"OperationOutcome\"}";
                        }
                        case "elsewhere" -> {
                            response.setStatus(302);
                            response.setHeader("Location", base() + "/Practitioner/known");
                            yield "";
                        }
                        default -> "";
                    };
            if (id.equals("drip")) {
                drip(response);
            } else {
                response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            }
        }

        /** A byte now and then: no single wait is long, the whole never ends. */
        private void drip(HttpServletResponse response) throws IOException {
            for (int i = 0; i < 100; i++) {
                response.getOutputStream().write(' ');
                response.flushBuffer();
                try {
                    Thread.sleep(100);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }
}
