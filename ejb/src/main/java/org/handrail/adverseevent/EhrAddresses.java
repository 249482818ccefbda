package org.handrail.adverseevent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.handrail.configuration.Setting;

/**
 * The senders whose own FHIR server we may ask, from the file that {@link Setting#EHR_FETCH} names. Nothing else is ever
 * asked: what a reference says chooses among these addresses and never adds one. Secrets stand in the environment or in
 * files of their own, never in this one.
 */
@ApplicationScoped
public class EhrAddresses {
    private Map<String, EhrAddress> addresses;

    /** The address of a sender's server, if we may ask it. */
    public Optional<EhrAddress> of(String sender) {
        return Optional.ofNullable(all().get(sender));
    }

    public boolean isEmpty() {
        return all().isEmpty();
    }

    /**
     * Reads the file at the first call.
     *
     * @throws IllegalStateException saying what is wrong with it
     */
    public synchronized Map<String, EhrAddress> all() {
        if (addresses == null) {
            Optional<String> file = Setting.EHR_FETCH.find();
            addresses =
                    file.isEmpty() ? Map.of() : read(Path.of(file.get()), System.getenv()::get, Setting.production());
        }
        return addresses;
    }

    static Map<String, EhrAddress> read(Path file, UnaryOperator<String> environment, boolean production) {
        Map<String, EhrAddress> read = new HashMap<>();
        try (JsonReader json = Json.createReader(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            for (JsonObject one : json.readObject().getJsonArray("senders").getValuesAs(JsonObject.class)) {
                EhrAddress address = address(one, file, environment, production);
                if (read.put(address.sender(), address) != null) {
                    throw wrong(file, "names the sender " + address.sender() + " twice");
                }
            }
        } catch (IOException | JsonException | ClassCastException | NullPointerException e) {
            throw new IllegalStateException(
                    file + " can't be read: it must be JSON like config/ehr-fetch-example.json.", e);
        }
        return Map.copyOf(read);
    }

    private static EhrAddress address(
            JsonObject one, Path file, UnaryOperator<String> environment, boolean production) {
        String sender = one.getString("sender");
        String base = one.getString("base").replaceAll("/+$", "");
        URI uri = URI.create(base);
        boolean web = "https".equals(uri.getScheme()) || (!production && "http".equals(uri.getScheme()));
        if (!web || uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null) {
            throw wrong(file, "gives " + sender + " a base that is not an https address without user and query");
        }
        List<String> aliases = one.containsKey("aliases")
                ? one.getJsonArray("aliases").getValuesAs(JsonString.class).stream()
                        .map(alias -> alias.getString().replaceAll("/+$", ""))
                        .toList()
                : List.of();
        return new EhrAddress(sender, base, aliases, authorization(one, file, environment));
    }

    private static String authorization(JsonObject one, Path file, UnaryOperator<String> environment) {
        String token = secret(one, "bearerToken", file, environment);
        if (token != null) {
            return "Bearer " + token;
        }
        String password = secret(one, "password", file, environment);
        if (password == null) {
            return null;
        }
        String both = one.getString("user") + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String secret(JsonObject one, String name, Path file, UnaryOperator<String> environment) {
        if (one.containsKey(name)) {
            throw wrong(file, "holds a secret itself. Use " + name + "File or " + name + "Environment");
        }
        if (one.containsKey(name + "Environment")) {
            String variable = one.getString(name + "Environment");
            return Optional.ofNullable(environment.apply(variable))
                    .filter(value -> !value.isBlank())
                    .orElseThrow(
                            () -> wrong(file, "refers to the environment variable " + variable + ", which is not set"));
        }
        if (one.containsKey(name + "File")) {
            try {
                return Files.readString(Path.of(one.getString(name + "File")), StandardCharsets.UTF_8)
                        .strip();
            } catch (IOException e) {
                throw new IllegalStateException(file + " refers to a file that can't be read.", e);
            }
        }
        return null;
    }

    private static IllegalStateException wrong(Path file, String what) {
        return new IllegalStateException(file + " " + what + ".");
    }
}
