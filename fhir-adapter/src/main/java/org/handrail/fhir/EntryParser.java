package org.handrail.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.adverseevent.ExpectedVersion;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.IdType;

/** Reads what an entry of a Bundle wants stored, as strictly as if it had come alone. */
final class EntryParser {
    private static final Pattern URL = Pattern.compile("([A-Za-z]+)(?:/([^/?]+))?(?:\\?(.*))?", Pattern.DOTALL);

    private final FhirContext r4;
    private final ServedTypes types;

    EntryParser(FhirContext r4, ServedTypes types) {
        this.r4 = r4;
        this.types = types;
    }

    /** Whether an entry reads, and so comes after everything else. */
    static boolean reads(BundleEntry entry) {
        return entry.method().equals("GET") || entry.method().equals("HEAD");
    }

    static boolean deletes(BundleEntry entry) {
        return entry.method().equals("DELETE");
    }

    /** What an entry wants taken back. */
    Deletion deletion(BundleEntry entry, String base) {
        Matcher url = URL.matcher(entry.url(base));
        if (!url.matches()
                || !url.group(1).equals(ServedTypes.ADVERSE_EVENT)
                || (url.group(2) == null) == (url.group(3) == null)) {
            throw new UnclassifiedServerFailureException(
                    405,
                    "Only an AdverseEvent can be deleted. Send DELETE AdverseEvent/9 or AdverseEvent?identifier=s|v.");
        }
        Condition condition =
                url.group(3) == null ? null : Condition.of("?" + url.group(3), url.group(1), Served.FOUND_BY);
        return new Deletion(entry.index(), url.group(2), condition, entry.expected());
    }

    /**
     * What an entry wants stored.
     *
     * @param inTransaction its references to other entries have to be filled in
     */
    Writing writing(BundleEntry entry, String base, boolean inTransaction) {
        boolean isUpdate = entry.method().equals("PUT");
        if (!isUpdate && !entry.method().equals("POST")) {
            throw new UnclassifiedServerFailureException(
                    405,
                    "The method " + Text.line(entry.method(), 20)
                            + " is not offered here. Use POST, PUT or GET, or DELETE for an AdverseEvent.");
        }
        Matcher url = URL.matcher(entry.url(base));
        if (!url.matches()) {
            throw new InvalidRequestException(
                    "The address in request.url is none that is offered here. Send for example"
                            + " POST Practitioner, PUT Practitioner/9 or PUT Practitioner?identifier=system|value.");
        }
        String type = url.group(1);
        if (!type.equals(ServedTypes.ADVERSE_EVENT) && types.find(type).isEmpty()) {
            throw notServed(type, inTransaction);
        }
        if (entry.resource() == null || !type.equals(entry.type())) {
            throw new InvalidRequestException("request.url says " + type + ", but the resource is "
                    + (entry.resource() == null ? "missing" : "of type " + Text.line(entry.type(), 60))
                    + ". Send a resource of that type.");
        }
        checkShape(url, isUpdate, type);
        DomainResource told = parse(entry, type);
        Condition condition = condition(entry, url, isUpdate, type);
        return new Writing(
                entry.index(),
                entry.fullUrl(),
                types.find(type).orElse(null),
                told,
                inTransaction ? Links.of(r4, told, entry.fullUrl()) : Links.none(),
                isUpdate,
                isUpdate ? id(told, url.group(2), type) : null,
                condition,
                isUpdate ? entry.expected() : ExpectedVersion.NONE,
                entry.resource(),
                entry.isXml() ? "application/fhir+xml" : "application/fhir+json");
    }

    /** In a transaction it is the Bundle that can't be taken; its own address is right. */
    private static UnclassifiedServerFailureException notServed(String type, boolean inTransaction) {
        return new UnclassifiedServerFailureException(
                inTransaction ? 422 : 404,
                Text.line(type, 60)
                        + " is not a type that is kept here. Leave the entry out; see GET metadata for what is"
                        + " offered.");
    }

    private static void checkShape(Matcher url, boolean isUpdate, String type) {
        boolean named = url.group(2) != null;
        boolean asked = url.group(3) != null;
        if (isUpdate ? named == asked : named || asked) {
            throw new InvalidRequestException(
                    isUpdate
                            ? "A PUT needs the id or a condition in request.url, and not both. Send PUT " + type
                                    + "/9 or PUT " + type + "?identifier=system|value."
                            : "A POST goes to the type. Send POST " + type
                                    + ", with the condition in request.ifNoneExist.");
        }
    }

    private static Condition condition(BundleEntry entry, Matcher url, boolean isUpdate, String type) {
        String told = isUpdate ? url.group(3) : entry.asked("ifNoneExist").orElse(null);
        return told == null ? null : Condition.of("?" + told.replaceFirst("^[^=]*\\?", ""), type, Served.FOUND_BY);
    }

    /** The id of a PUT: that of the URL, which the body repeats. */
    private static String id(DomainResource told, String inUrl, String type) {
        String inBody = told.getIdElement().getIdPart();
        if (inUrl != null && !inUrl.equals(inBody)) {
            throw new InvalidRequestException("The id in the body " + (inBody == null ? "is missing" : "is " + inBody)
                    + ", the one in request.url is " + Text.line(inUrl, 64) + ". Put the id of the URL into the body.");
        }
        return inBody == null ? null : Answers.clientId(new IdType(type, inBody), type);
    }

    private DomainResource parse(BundleEntry entry, String type) {
        if (type.equals(ServedTypes.ADVERSE_EVENT)) {
            FhirVersion.refuseOthersThanR4(entry.resource(), entry.isXml());
        }
        IParser parser = entry.isXml() ? r4.newXmlParser() : r4.newJsonParser();
        try {
            Class<? extends DomainResource> model =
                    type.equals(ServedTypes.ADVERSE_EVENT) ? AdverseEvent.class : model(type);
            return parser.parseResource(model, new String(entry.resource(), StandardCharsets.UTF_8));
        } catch (StructureRefused refused) {
            refused.locate(entry.resource(), type);
            throw refused;
        } catch (BaseServerResponseException | DataFormatException known) {
            throw known;
        } catch (RuntimeException stumbled) {
            throw EntryRefused.of(entry.index(), stumbled);
        }
    }

    private Class<? extends DomainResource> model(String type) {
        return types.find(type).orElseThrow().type();
    }
}
