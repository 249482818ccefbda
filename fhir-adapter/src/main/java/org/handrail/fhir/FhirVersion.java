package org.handrail.fhir;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Tells the version of FHIR in which an AdverseEvent is written by the elements at its top. Its three versions name the
 * people involved differently: one read as the other would lose them, so it is refused by name.
 */
final class FhirVersion {
    private static final String STU3 = "STU3";
    private static final String R5 = "R5";
    private static final String R6 = "R6";
    /** Elements that only one version has; an element followed by [] is repeated, one followed by = is a plain value. */
    private static final Map<String, String> TELLING = Map.ofEntries(
            Map.entry("eventParticipant", STU3),
            Map.entry("type", STU3),
            Map.entry("reaction", STU3),
            Map.entry("description", STU3),
            Map.entry("category=", STU3),
            Map.entry("status", R5),
            Map.entry("code", R5),
            Map.entry("participant", R5),
            Map.entry("identifier[]", R5),
            Map.entry("outcome[]", R5),
            Map.entry("occurrenceDateTime", R5),
            Map.entry("occurrencePeriod", R5),
            Map.entry("occurrenceTiming", R5),
            Map.entry("resultingEffect", R5),
            Map.entry("contributingFactor", R5),
            Map.entry("preventiveAction", R5),
            Map.entry("mitigatingAction", R5),
            Map.entry("supportingInfo", R5),
            Map.entry("note", R5),
            Map.entry("effectDateTime", R6),
            Map.entry("effectPeriod", R6),
            Map.entry("causeDateTime", R6),
            Map.entry("causePeriod", R6));

    private static final JsonFactory JSON = new JsonFactory();
    private static final XMLInputFactory XML = xml();

    private FhirVersion() {}

    /**
     * @throws StructureRefused naming the version when it is not R4; an unreadable body passes, the parser says why
     */
    static void refuseOthersThanR4(byte[] body, boolean isXml) {
        Optional<Map.Entry<String, String>> telling = isXml ? inXml(body) : inJson(body);
        telling.ifPresent(found -> {
            String element = found.getKey().replace("[]", "").replace("=", "");
            throw StructureRefused.because(
                    "AdverseEvent." + element,
                    "This AdverseEvent is written in FHIR " + found.getValue() + " (element \"" + element
                            + "\"); this endpoint reads FHIR R4. Send it as R4, with the people involved in recorder,"
                            + " contributor, subject or encounter.");
        });
    }

    /** A document type could pull in other files; FHIR has no use for one. */
    static void refuseDocumentType(byte[] body) {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(body));
            while (reader.hasNext()) {
                int next = reader.next();
                if (next == XMLStreamConstants.DTD) {
                    throw new InvalidRequestException(
                            "The XML has a document type declaration, which FHIR does not allow. Send it without.");
                }
                if (next == XMLStreamConstants.START_ELEMENT) {
                    return;
                }
            }
        } catch (XMLStreamException e) {
            return; // the parser says what is wrong with it
        }
    }

    private static Optional<Map.Entry<String, String>> inJson(byte[] body) {
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                String shape = value == JsonToken.START_ARRAY ? "[]" : value.isScalarValue() ? "=" : "";
                json.skipChildren();
                Optional<Map.Entry<String, String>> found = telling(name, shape);
                if (found.isPresent()) {
                    return found;
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Map.Entry<String, String>> inXml(byte[] body) {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(body));
            Set<String> seen = new HashSet<>();
            int depth = 0;
            while (reader.hasNext()) {
                int next = reader.next();
                if (next == XMLStreamConstants.START_ELEMENT && ++depth == 2) {
                    String name = reader.getLocalName();
                    boolean again = !seen.add(name);
                    boolean plain = reader.getAttributeValue(null, "value") != null;
                    Optional<Map.Entry<String, String>> found = telling(name, again ? "[]" : plain ? "=" : "");
                    if (found.isPresent()) {
                        return found;
                    }
                } else if (next == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Map.Entry<String, String>> telling(String name, String shape) {
        String plain = name;
        String shaped = name + shape;
        return Optional.ofNullable(TELLING.get(plain))
                .map(version -> Map.entry(plain, version))
                .or(() -> Optional.ofNullable(TELLING.get(shaped)).map(version -> Map.entry(shaped, version)));
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
