package org.handrail.fhir;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** A Bundle in XML. What is kept of an entry is its element, with the namespaces that it takes from around it. */
final class BundleXml {
    private static final XMLInputFactory IN = in();
    private static final XMLOutputFactory OUT = out();
    private static final QName VALUE = new QName("value");

    private final byte[] body;
    private final int most;
    private final List<BundleEntry> entries = new ArrayList<>();

    BundleXml(byte[] body, int most) {
        this.body = body;
        this.most = most;
    }

    BundleReader.Apart read() {
        try {
            XMLEventReader xml = IN.createXMLEventReader(new ByteArrayInputStream(body));
            StartElement root = next(xml);
            if (root == null || !root.getName().getLocalPart().equals("Bundle")) {
                throw new InvalidRequestException(
                        "Only a Bundle is taken at the base URL. Send a single resource to the"
                                + " URL of its type, for example POST AdverseEvent.");
            }
            String type = null;
            for (StartElement element = next(xml); element != null; element = next(xml)) {
                String name = element.getName().getLocalPart();
                if (name.equals("entry")) {
                    entries.add(entry(xml));
                    BundleReader.checkCount(entries.size(), most);
                } else {
                    type = name.equals("type") ? value(element) : type;
                    skip(xml);
                }
            }
            return new BundleReader.Apart(type, entries);
        } catch (XMLStreamException e) {
            throw BundleReader.unreadable(String.valueOf(e.getMessage()).split("\n", 2)[0]);
        }
    }

    private BundleEntry entry(XMLEventReader xml) throws XMLStreamException {
        Map<String, String> texts = new HashMap<>();
        Map<String, String> request = new TreeMap<>();
        String type = null;
        byte[] resource = null;
        for (StartElement element = next(xml); element != null; element = next(xml)) {
            String name = element.getName().getLocalPart();
            if (name.equals("resource")) {
                for (StartElement inner = next(xml); inner != null; inner = next(xml)) {
                    type = inner.getName().getLocalPart();
                    resource = copy(inner, xml);
                }
            } else if (name.equals("request")) {
                for (StartElement inner = next(xml); inner != null; inner = next(xml)) {
                    put(request, inner);
                    skip(xml);
                }
            } else {
                put(texts, element);
                skip(xml);
            }
        }
        return new BundleEntry(entries.size(), texts.get("fullUrl"), type, resource, true, request);
    }

    /** The next element inside the current one; null at its end. */
    private static StartElement next(XMLEventReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            XMLEvent event = xml.nextEvent();
            if (event.isStartElement()) {
                return event.asStartElement();
            }
            if (event.isEndElement() || event.isEndDocument()) {
                return null;
            }
        }
        return null;
    }

    private static void skip(XMLEventReader xml) throws XMLStreamException {
        while (next(xml) != null) {
            skip(xml);
        }
    }

    private static byte[] copy(StartElement root, XMLEventReader xml) throws XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XMLEventWriter writer = OUT.createXMLEventWriter(bytes, StandardCharsets.UTF_8.name());
        writer.add(root);
        for (int depth = 1; depth > 0; ) {
            XMLEvent event = xml.nextEvent();
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
            writer.add(event);
        }
        writer.close();
        return bytes.toByteArray();
    }

    private static void put(Map<String, String> into, StartElement element) {
        String value = value(element);
        if (value != null) {
            into.put(element.getName().getLocalPart(), value);
        }
    }

    private static String value(StartElement element) {
        Attribute value = element.getAttributeByName(VALUE);
        return value == null ? null : value.getValue();
    }

    private static XMLInputFactory in() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static XMLOutputFactory out() {
        XMLOutputFactory factory = XMLOutputFactory.newInstance();
        factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, true);
        return factory;
    }
}
