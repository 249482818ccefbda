package org.handrail.acceptance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.PerformanceOptionsEnum;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;

/** An EHR that sends to the server: with the HAPI client where it behaves, and raw where it does not. */
public final class FhirSender {
    /** Base of the endpoint on every runtime. */
    public static final String BASE = "/fhir/r4";

    public static final FhirContext R4 = FhirContext.forR4();
    public static final String JSON = "application/fhir+json";
    public static final String XML = "application/fhir+xml";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Server server;
    private final String token;

    static {
        R4.setPerformanceOptions(PerformanceOptionsEnum.DEFERRED_MODEL_SCANNING);
        R4.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
        R4.getRestfulClientFactory().setSocketTimeout(60_000);
    }

    private FhirSender(Server server, String token) {
        this.server = server;
        this.token = token;
    }

    /** A sender whose token is right. */
    public static FhirSender known() {
        return new FhirSender(Server.running(), Server.TOKEN);
    }

    /** @param token null for a sender that gives none */
    public static FhirSender with(String token) {
        return new FhirSender(Server.running(), token);
    }

    /** The HAPI client of this sender. */
    public IGenericClient client() {
        IGenericClient client = R4.newRestfulGenericClient(server.at(BASE).toString());
        if (token != null) {
            client.registerInterceptor(new BearerTokenAuthInterceptor(token));
        }
        return client;
    }

    /**
     * A call with a body as it is, or without one.
     *
     * @param path below the base, such as {@code /AdverseEvent}
     */
    public HttpResponse<String> send(String method, String path, String mediaType, String body)
            throws IOException, InterruptedException {
        return send(method, path, mediaType, body, List.of());
    }

    /** The same with further headers, each followed by its value. */
    public HttpResponse<String> send(String method, String path, String mediaType, String body, List<String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.at(BASE + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (mediaType != null) {
            request.header("Content-Type", mediaType);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A POST of an AdverseEvent in JSON, as it is. */
    public HttpResponse<String> post(String json) throws IOException, InterruptedException {
        return send("POST", "/AdverseEvent", JSON, json);
    }

    /** The OperationOutcome that an answer must carry. */
    public static OperationOutcome outcome(HttpResponse<String> answer) {
        String body = answer.body().strip();
        return body.startsWith("<")
                ? R4.newXmlParser().parseResource(OperationOutcome.class, body)
                : R4.newJsonParser().parseResource(OperationOutcome.class, body);
    }
}
