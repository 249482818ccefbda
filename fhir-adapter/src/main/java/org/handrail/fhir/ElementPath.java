package org.handrail.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Where an element stands in a JSON body, as FHIRPath: the parser knows its name only. */
final class ElementPath {
    private static final JsonFactory JSON = new JsonFactory();

    private ElementPath() {}

    /** The path of the only element with this name; nothing when there are several, or the body is not JSON. */
    static Optional<String> of(byte[] body, String type, String name) {
        String found = null;
        try (JsonParser json = JSON.createParser(body)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && name.equals(json.currentName())) {
                    if (found != null) {
                        return Optional.empty();
                    }
                    found = type + path(json.getParsingContext());
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(found);
    }

    private static String path(JsonStreamContext at) {
        Deque<String> steps = new ArrayDeque<>();
        for (JsonStreamContext context = at; !context.inRoot(); context = context.getParent()) {
            steps.push(context.inArray() ? "[" + context.getCurrentIndex() + "]" : "." + context.getCurrentName());
        }
        return String.join("", steps);
    }
}
