package org.handrail.fhir;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.handrail.staff.Identifier;

/** Text of senders, made fit for keeping: no control characters, no halves of characters, not longer than we keep. */
final class Text {
    /** Longest system, value, name or code that is kept, in characters. */
    static final int LONGEST = 400;

    /** Longest identifier that a unique index takes, in bytes of UTF-8. */
    private static final int MOST_BYTES = 1000;

    private Text() {}

    /** The text in one line, at most {@code most} characters; null when nothing is left. */
    static String line(String text, int most) {
        if (text == null) {
            return null;
        }
        String clean = whole(text).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (clean.codePointCount(0, clean.length()) > most) {
            clean = clean.substring(0, clean.offsetByCodePoints(0, most));
        }
        return clean.isEmpty() ? null : clean;
    }

    /** Without lone surrogates and NUL, which no database takes. */
    static String whole(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != 0 && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    /** Business identifiers that have a value; the system is empty where the sender gave none. */
    static List<Identifier> identifiers(List<org.hl7.fhir.r4.model.Identifier> told, String expression) {
        return told.stream()
                .filter(i -> line(i.getValue(), LONGEST) != null)
                .map(i -> identifier(i, expression))
                .distinct()
                .toList();
    }

    /** One identifier, or null where it has no value. */
    static Identifier identifier(org.hl7.fhir.r4.model.Identifier told, String expression) {
        if (tooLong(told.getValue()) || tooLong(told.getSystem())) {
            throw StructureRefused.because(
                    expression, "An identifier is longer than " + LONGEST + " characters. Send a shorter one.");
        }
        String value = line(told.getValue(), LONGEST);
        String system = line(told.getSystem(), LONGEST);
        return value == null ? null : new Identifier(system == null ? "" : system, value);
    }

    private static boolean tooLong(String text) {
        return text != null && (text.length() > LONGEST || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES);
    }
}
