package org.handrail.fhir;

import ca.uhn.fhir.rest.api.EncodingEnum;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A media type as it stands in a header; names are compared without regard to case.
 *
 * @param name lower case, such as {@code application/fhir+json}; empty where there is none
 * @param parameters names in lower case, values without quotes
 */
record MediaType(String name, Map<String, String> parameters) {
    /** How a form is sent: the body of a search. */
    static final String FORM = "application/x-www-form-urlencoded";

    private static final String VERSION = "fhirversion";

    /**
     * As it was sent, as far as the container tells. Payara puts the characters that web.xml sets for forms into this header;
     * so a body is also looked at for itself ({@link Body#text}).
     */
    static MediaType sent(HttpServletRequest request) {
        return of(request.getHeader("Content-Type"));
    }

    static MediaType of(String header) {
        String[] parts = header == null ? new String[] {""} : header.split(";");
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("=", 2);
            if (pair.length == 2) {
                parameters.put(
                        pair[0].strip().toLowerCase(Locale.ROOT),
                        pair[1].strip().replaceAll("^\"|\"$", ""));
            }
        }
        return new MediaType(parts[0].strip().toLowerCase(Locale.ROOT), parameters);
    }

    /** JSON or XML, where the name is one of those that FHIR or its forerunners have for them. */
    Optional<EncodingEnum> encoding() {
        EncodingEnum encoding = name.isEmpty() ? null : EncodingEnum.forContentType(name);
        boolean ours = encoding == EncodingEnum.JSON || encoding == EncodingEnum.XML;
        return ours ? Optional.of(encoding) : Optional.empty();
    }

    boolean isAnything() {
        return name.equals("*/*") || name.equals("*") || name.equals("application/*");
    }

    /** R4, or nothing said. */
    boolean isOfR4() {
        String version = parameters.get(VERSION);
        return version == null || version.equals("4.0") || version.startsWith("4.0.");
    }

    String version() {
        return parameters.get(VERSION);
    }

    /** UTF-8, its part US-ASCII, or nothing said. */
    boolean isUtf8() {
        String charset = parameters.get("charset");
        return charset == null
                || charset.equalsIgnoreCase("utf-8")
                || charset.equalsIgnoreCase("utf8")
                || charset.equalsIgnoreCase("us-ascii");
    }

    String charset() {
        return parameters.get("charset");
    }

    /** How much it is wanted, from 0 to 1. */
    double quality() {
        try {
            return Double.parseDouble(parameters.getOrDefault("q", "1"));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
