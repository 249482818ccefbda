package org.handrail.fhir;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.handrail.adverseevent.Finding;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Property;

/**
 * What is odd about an event and no reason to refuse it: codes, profiles and extensions that we do not know. Own checks
 * against short lists; a validator would take longer than all the rest.
 */
final class Findings {
    private static final int MOST = 50;
    private static final int DEEPEST = 20;
    private static final byte[] EXTENSION = "xtension".getBytes(StandardCharsets.US_ASCII);
    private static final String BASE = "http://hl7.org/fhir/StructureDefinition/AdverseEvent";

    /** Extensions that carry what R5 has in elements; who is named in them is looked for. */
    private static final Set<String> KNOWN = Set.of(
            "http://hl7.org/fhir/uv/ae-research-backport-ig/StructureDefinition/participant",
            "http://hl7.org/fhir/5.0/StructureDefinition/extension-AdverseEvent.participant",
            "http://hl7.org/fhir/StructureDefinition/data-absent-reason");

    private final List<Finding> found = new ArrayList<>();

    private Findings() {}

    /** @param raw the message, in which the word extension is looked for before the tree is walked */
    static List<Finding> of(AdverseEvent told, byte[] raw) {
        Findings findings = new Findings();
        findings.profiles(told);
        for (int i = 0; i < told.getCategory().size(); i++) {
            findings.codes(
                    "AdverseEvent.category[" + i + "]", told.getCategory().get(i), CodeLists.CATEGORY);
        }
        findings.codes("AdverseEvent.seriousness", told.getSeriousness(), CodeLists.SERIOUSNESS);
        findings.codes("AdverseEvent.severity", told.getSeverity(), CodeLists.SEVERITY);
        findings.codes("AdverseEvent.outcome", told.getOutcome(), CodeLists.OUTCOME);
        if (told.hasImplicitRules()) {
            findings.add(
                    "not-supported", "AdverseEvent.implicitRules", "Rules that we do not know; a human looks first.");
        }
        if (raw == null || contains(raw)) {
            findings.extensions("AdverseEvent", told, 0);
        }
        return List.copyOf(findings.found);
    }

    private void profiles(AdverseEvent told) {
        List<CanonicalType> profiles = told.getMeta().getProfile();
        for (int i = 0; i < profiles.size(); i++) {
            String profile = Text.line(profiles.get(i).getValue(), Text.LONGEST);
            if (profile != null && !profile.replaceFirst("\\|.*", "").equals(BASE)) {
                add(
                        "not-supported",
                        "AdverseEvent.meta.profile[" + i + "]",
                        "The profile " + profile + " is not known here; the event was read as plain R4.");
            }
        }
    }

    private void codes(String expression, CodeableConcept told, CodeLists list) {
        boolean ofList = false;
        for (int i = 0; i < told.getCoding().size(); i++) {
            Coding coding = told.getCoding().get(i);
            String at = expression + ".coding[" + i + "]";
            boolean mine = !coding.hasSystem() || list.system().equals(coding.getSystem());
            ofList |= mine;
            String code = Text.line(coding.getCode(), 120);
            if (mine && code != null && !list.has(code)) {
                String otherwise = list.otherwise(code);
                add(
                        "code-invalid",
                        at,
                        otherwise == null
                                ? "The code \"" + code + "\" is not one of " + list.system() + "."
                                : "The code \"" + code + "\" is written \"" + otherwise + "\"; it was read as that.");
            }
        }
        if (list.closed() && !told.isEmpty() && !ofList) {
            add("code-invalid", expression, "FHIR asks for a code of " + list.system() + " here.");
        }
    }

    private void extensions(String path, Base of, int depth) {
        if (depth > DEEPEST || found.size() >= MOST) {
            return;
        }
        for (Property property : of.children()) {
            String name = property.getName();
            List<Base> values = property.hasValues() ? property.getValues() : List.of();
            for (int i = 0; i < values.size(); i++) {
                Base value = values.get(i);
                String at = path + "." + name + (property.isList() ? "[" + i + "]" : "");
                if (value instanceof Extension extension) {
                    extension(at, extension, "modifierExtension".equals(name));
                } else if (!"text".equals(name) || !(of instanceof DomainResource)) {
                    extensions(at, value, depth + 1);
                }
            }
        }
    }

    private void extension(String at, Extension told, boolean modifier) {
        String url = Text.line(told.getUrl(), Text.LONGEST);
        if (EventStatus.isStatus(told) || KNOWN.contains(told.getUrl())) {
            return;
        }
        add(
                modifier ? "not-supported" : "extension",
                at,
                modifier
                        ? "The modifier " + url
                                + " is not known here; a human looks before anything follows from the event."
                        : "The extension " + url + " is not known here; it was kept and nothing followed from it.");
    }

    private void add(String code, String expression, String text) {
        if (found.size() < MOST) {
            found.add(new Finding(code, expression, text));
        }
    }

    private static boolean contains(byte[] raw) {
        int last = raw.length - EXTENSION.length;
        for (int i = 0; i <= last; i++) {
            int j = 0;
            while (j < EXTENSION.length && raw[i + j] == EXTENSION[j]) {
                j++;
            }
            if (j == EXTENSION.length) {
                return true;
            }
        }
        return false;
    }
}
