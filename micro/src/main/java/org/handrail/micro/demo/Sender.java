package org.handrail.micro.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;

/** The EHR of the demo hospital: pushes resources at the FHIR endpoint. */
final class Sender {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LOCATION = Pattern.compile("AdverseEvent/([^/]+)");
    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    Sender(String base, String token) {
        this.base = base + "/fhir/r4/";
        this.token = token;
    }

    void put(String type, String id, Object resource) {
        send("PUT", type + "/" + id, resource);
    }

    /**
     * Sends an event.
     *
     * @return the id that it got
     */
    String post(Object event) {
        HttpResponse<String> answer = send("POST", "AdverseEvent", event);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return LOCATION.matcher(location).results().findFirst().orElseThrow().group(1);
    }

    /** Waits until the staff of an event have been looked for. */
    void awaitLinked(String event) {
        for (int i = 0; i < 300; i++) {
            String body = send("GET", "AdverseEvent/" + event + "/$involved-staff", null)
                    .body();
            if (!read(body).at("/parameter/0/valueCode").asText().equals("pending")) {
                return;
            }
            pause(100);
        }
        throw new IllegalStateException("The event " + event + " was not linked within 30 s.");
    }

    private HttpResponse<String> send(String method, String path, Object resource) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/fhir+json")
                    .header("Accept", "application/fhir+json")
                    .method(
                            method,
                            resource == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(resource)));
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        method + " " + path + " was answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException("The FHIR endpoint does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", e);
        }
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The FHIR endpoint answered no JSON.", e);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
