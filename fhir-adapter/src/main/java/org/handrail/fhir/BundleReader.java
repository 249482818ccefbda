package org.handrail.fhir;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes a Bundle apart: what is to be done with each entry, and the very bytes of its resource. The resources are parsed one
 * by one afterwards, so that what is wrong with one is told of that one.
 */
final class BundleReader {
    /**
     * A Bundle taken apart.
     *
     * @param type transaction, batch, or what we don't take
     */
    record Apart(String type, List<BundleEntry> entries) {}

    /** Elements of a Bundle and of its entries beside those that are read here. */
    private static final Set<String> KNOWN = Set.of(
            "resourceType",
            "id",
            "meta",
            "implicitRules",
            "language",
            "identifier",
            "timestamp",
            "total",
            "link",
            "signature",
            "extension",
            "search",
            "response");

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final byte[] body;
    private final int most;
    private final List<BundleEntry> entries = new ArrayList<>();

    private BundleReader(byte[] body, int most) {
        this.body = body;
        this.most = most;
    }

    /** @param most entries that are taken */
    static Apart read(byte[] body, boolean isXml, int most) {
        return isXml ? new BundleXml(body, most).read() : new BundleReader(body, most).json();
    }

    /** @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException 413 */
    static void checkCount(int entries, int most) {
        if (entries > most) {
            throw new ca.uhn.fhir.rest.server.exceptions.PayloadTooLargeException("The Bundle has more than " + most
                    + " entries. Send it in several, each event together with what it refers to.");
        }
    }

    private Apart json() {
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw unreadable("it is no JSON object");
            }
            Map<String, String> texts = new HashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals("entry") && value == JsonToken.START_ARRAY) {
                    entries(json);
                } else {
                    text(json, "Bundle", name, value, Set.of("type"), texts);
                }
            }
            if (json.nextToken() != null) {
                throw unreadable("something follows after its end");
            }
            if (!"Bundle".equals(texts.get("resourceType"))) {
                throw new InvalidRequestException(
                        "Only a Bundle is taken at the base URL. Send a single resource to the"
                                + " URL of its type, for example POST AdverseEvent.");
            }
            return new Apart(texts.get("type"), entries);
        } catch (IOException e) {
            throw unreadable(e.getMessage() == null ? "" : e.getMessage().split("\n", 2)[0]);
        }
    }

    private void entries(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            entries.add(entry(json));
            checkCount(entries.size(), most);
        }
        if (json.currentToken() != JsonToken.END_ARRAY) {
            throw StructureRefused.because(
                    "Bundle.entry[" + entries.size() + "]",
                    "An entry is no object. Correct it and send the Bundle again.");
        }
    }

    private BundleEntry entry(JsonParser json) throws IOException {
        String place = "Bundle.entry[" + entries.size() + "]";
        Map<String, String> texts = new HashMap<>();
        Map<String, String> request = new TreeMap<>();
        byte[] resource = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("resource") && value == JsonToken.START_OBJECT) {
                resource = slice(json);
            } else if (name.equals("request") && value == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String member = json.currentName();
                    text(json, place + ".request", member, json.nextToken(), REQUEST, request);
                }
            } else {
                text(json, place, name, value, Set.of("fullUrl"), texts);
            }
        }
        return new BundleEntry(entries.size(), texts.get("fullUrl"), typeOf(resource), resource, false, request);
    }

    /** Members of an entry's request. */
    static final Set<String> REQUEST =
            Set.of("method", "url", "ifNoneMatch", "ifModifiedSince", "ifMatch", "ifNoneExist");

    private static void text(
            JsonParser json, String place, String name, JsonToken value, Set<String> read, Map<String, String> into)
            throws IOException {
        boolean isRead = read.contains(name) || name.equals("resourceType");
        if (!isRead && !KNOWN.contains(name) && !name.startsWith("_")) {
            throw StructureRefused.because(
                    place + "." + name,
                    "FHIR R4 has no element \"" + Text.line(name, 60)
                            + "\" here. Correct it and send the Bundle again.");
        }
        if (isRead && value != JsonToken.VALUE_STRING) {
            throw StructureRefused.because(
                    place + "." + name, "Here a text is expected. Correct it and send the Bundle again.");
        }
        if (isRead) {
            into.put(name, json.getText());
        } else {
            json.skipChildren();
        }
    }

    private byte[] slice(JsonParser json) throws IOException {
        long from = json.currentTokenLocation().getByteOffset();
        json.skipChildren();
        long to = json.currentLocation().getByteOffset();
        if (from < 0 || to > body.length) {
            throw unreadable("it is not in UTF-8");
        }
        return Arrays.copyOfRange(body, (int) from, (int) to);
    }

    private static String typeOf(byte[] resource) throws IOException {
        if (resource == null) {
            return null;
        }
        try (JsonParser json = JSON.createParser(resource)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean isType = json.currentName().equals("resourceType");
                JsonToken value = json.nextToken();
                if (isType && value == JsonToken.VALUE_STRING) {
                    return json.getText();
                }
                json.skipChildren();
            }
            return "";
        }
    }

    static InvalidRequestException unreadable(String why) {
        return new InvalidRequestException("The Bundle can't be read: " + why
                + ". Check that it is complete and well-formed, then send it again.");
    }
}
