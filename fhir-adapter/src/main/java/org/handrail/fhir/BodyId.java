package org.handrail.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The id that a body gives itself: HAPI takes it away where the URL has a condition instead of an id. */
final class BodyId {
    private static final JsonFactory JSON = new JsonFactory();
    private static final XMLInputFactory XML = xml();

    private BodyId() {}

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Of a body that the parser has read before, with or without byte order mark. */
    static Optional<String> of(byte[] body) {
        for (byte first : body) {
            if (first == '{') {
                return inJson(body);
            } else if (first == '<') {
                return inXml(body);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inJson(byte[] body) {
        try (JsonParser json = JSON.createParser(body)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                if ("id".equals(name)) {
                    return Optional.ofNullable(json.getValueAsString());
                }
                json.skipChildren();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<String> inXml(byte[] body) {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(body));
            int depth = 0;
            while (reader.hasNext()) {
                int next = reader.next();
                if (next == XMLStreamConstants.START_ELEMENT && ++depth == 2 && "id".equals(reader.getLocalName())) {
                    return Optional.ofNullable(reader.getAttributeValue(null, "value"));
                } else if (next == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
