package org.handrail.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.ResourceReferenceInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;

/**
 * The references of one resource in a Bundle, as they were sent. Other entries are named by their fullUrl, which nobody
 * knows outside the Bundle: it becomes the id under which the other entry is stored.
 */
final class Links {
    private record Link(Reference reference, String sent) {}

    private static final Pattern RESTFUL = Pattern.compile("(https?://.+)/[A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64}");
    private static final Pattern RELATIVE = Pattern.compile("[A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64}");
    private static final Pattern VERSION = Pattern.compile("/_history/[^/]+$");

    private final List<Link> links = new ArrayList<>();
    private final String base;

    private Links(String fullUrl) {
        Matcher restful = RESTFUL.matcher(fullUrl == null ? "" : fullUrl);
        this.base = restful.matches() ? restful.group(1) + "/" : null;
    }

    /** Those of a resource that came alone: they stay as they are. */
    static Links none() {
        return new Links(null);
    }

    /** @param fullUrl of the entry; relative references are read from its base */
    static Links of(FhirContext r4, DomainResource told, String fullUrl) {
        Links found = new Links(fullUrl);
        for (ResourceReferenceInfo info : r4.newTerser().getAllResourceReferences(told)) {
            if (info.getResourceReference() instanceof Reference reference && reference.hasReference()) {
                found.links.add(new Link(reference, reference.getReference()));
            }
        }
        return found;
    }

    /** References that are searches, such as {@code Practitioner?identifier=s|v}. */
    Set<String> conditional() {
        Set<String> found = new TreeSet<>();
        links.stream().map(Link::sent).filter(sent -> sent.contains("?")).forEach(found::add);
        return found;
    }

    /**
     * Puts in what is known now; whatever is not known stays as it was sent. May be done again with other ids.
     *
     * @param known what each fullUrl and each conditional reference stands for, such as {@code Practitioner/9}
     */
    void rewrite(Map<String, String> known) {
        links.forEach(link -> link.reference().setReference(resolved(link.sent(), known)));
    }

    private String resolved(String sent, Map<String, String> known) {
        String plain = VERSION.matcher(sent).replaceFirst("");
        if (known.containsKey(plain)) {
            return known.get(plain);
        }
        boolean fromBase = base != null && RELATIVE.matcher(plain).matches();
        return fromBase ? known.getOrDefault(base + plain, sent) : sent;
    }
}
