package org.handrail.fhir;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/**
 * What an event can be found by, as plain words: for a code or an identifier {@code parameter~code} under any system,
 * {@code parameter=system|code} and {@code parameter>system}; for a reference {@code parameter=Type/id} (or its URL),
 * {@code parameter~id}, and those of its identifier under {@code parameter:identifier}. Codes in lower case: senders mix
 * "Serious" and "serious", and mean the same.
 */
final class SearchKeys {
    static final String ACTUALITY = "http://hl7.org/fhir/adverse-event-actuality";
    private static final int LONGEST = 500;
    private static final String LITERAL = "[A-Za-z]+/[A-Za-z0-9.-]{1,64}";

    private final Set<String> keys = new TreeSet<>();

    private SearchKeys() {}

    /** The keys of an event, as it is kept. */
    static List<String> of(AdverseEvent kept) {
        SearchKeys keys = new SearchKeys();
        keys.named("identifier", kept.getIdentifier());
        keys.coded("actuality", ACTUALITY, kept.getActuality().toCode());
        kept.getCategory().forEach(category -> keys.coded("category", category));
        keys.coded("severity", kept.getSeverity());
        keys.coded("seriousness", kept.getSeriousness());
        keys.referred("subject", kept.getSubject());
        keys.referred("recorder", kept.getRecorder());
        keys.referred("location", kept.getLocation());
        keys.referred("encounter", kept.getEncounter());
        kept.getContributor().forEach(contributor -> keys.referred("contributor", contributor));
        return List.copyOf(keys.keys);
    }

    /** The key by which a code is searched. */
    static String ofCode(String parameter, Token token) {
        return of(parameter, new Token(token.system(), token.value().toLowerCase(Locale.ROOT)));
    }

    /** The key by which an identifier is searched. */
    static String of(String parameter, Token token) {
        if (token.system() == null) {
            return fit(parameter + "~" + token.value());
        }
        return fit(
                token.value().isEmpty()
                        ? parameter + ">" + token.system()
                        : parameter + "=" + token.system() + "|" + token.value());
    }

    /** The keys by which a reference is searched; each of them is enough. */
    static List<String> ofReference(String parameter, String type, String value, String base) {
        String target = value.startsWith(base + "/") ? value.substring(base.length() + 1) : value;
        List<String> found = new ArrayList<>();
        if (target.contains("/")) {
            found.add(parameter + "=" + target);
            if (target.matches(LITERAL)) {
                found.add(parameter + "=" + base + "/" + target);
            }
        } else {
            found.add(type == null ? parameter + "~" + target : parameter + "=" + type + "/" + target);
        }
        return found.stream().map(SearchKeys::fit).toList();
    }

    private void coded(String parameter, CodeableConcept told) {
        for (Coding coding : told.getCoding()) {
            if (coding.hasCode()) {
                coded(parameter, coding.getSystem(), coding.getCode());
            }
        }
    }

    private void coded(String parameter, String system, String code) {
        add(parameter, system, code.toLowerCase(Locale.ROOT));
    }

    private void named(String parameter, Identifier told) {
        if (told.hasValue()) {
            add(parameter, Text.line(told.getSystem(), Text.LONGEST), Text.line(told.getValue(), Text.LONGEST));
        }
    }

    private void add(String parameter, String system, String value) {
        if (value != null) {
            put(parameter + "~" + value);
            put(parameter + "=" + (system == null ? "" : system) + "|" + value);
            if (system != null) {
                put(parameter + ">" + system);
            }
        }
    }

    private void referred(String parameter, Reference told) {
        String sent = Text.line(told.getReference(), Text.LONGEST);
        if (sent != null && !sent.startsWith("#") && !sent.contains("?")) {
            String target = sent.replaceFirst("/_history/.*$", "");
            put(parameter + "=" + target);
            if (target.matches(LITERAL)) {
                put(parameter + "~" + target.substring(target.indexOf('/') + 1));
            }
        }
        named(parameter + ":identifier", told.getIdentifier());
    }

    private void put(String key) {
        keys.add(fit(key));
    }

    /** A key longer than what the database indexes is known by its digest. */
    private static String fit(String key) {
        String whole = Text.whole(key);
        if (whole.length() <= LONGEST) {
            return whole;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return whole.substring(0, 20) + "#" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
