package org.handrail.fhir;

import org.handrail.staff.Identifier;

/**
 * One value of a token parameter: {@code value} under any system, {@code system|value}, {@code |value} without a system, or
 * {@code system|} for whatever value.
 *
 * @param system null for any system, empty for none
 * @param value empty for any value of the system
 */
record Token(String system, String value) {
    /** Reads a value whose escapes (\, \| \$ \\) are still in it; the first bare bar divides. */
    static Token of(String told) {
        int bar = -1;
        for (int i = 0; i < told.length() && bar < 0; i++) {
            if (told.charAt(i) == '\\') {
                i++;
            } else if (told.charAt(i) == '|') {
                bar = i;
            }
        }
        return bar < 0
                ? new Token(null, plain(told))
                : new Token(plain(told.substring(0, bar)), plain(told.substring(bar + 1)));
    }

    /** Says nothing: it would match everything. */
    boolean isEmpty() {
        return value.isEmpty() && (system == null || system.isEmpty());
    }

    boolean matches(Identifier identifier) {
        return (system == null || system.equals(identifier.system()))
                && (value.isEmpty() || value.equals(identifier.value()));
    }

    /** A text without its escapes, and without what no database takes. */
    static String plain(String told) {
        return Text.whole(told.replaceAll("\\\\([,|$\\\\])", "$1"));
    }
}
