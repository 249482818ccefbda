package org.handrail.fhir;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The codes that R4 and HL7 Terminology know for AdverseEvent. Both have the same systems, and not the same codes: nothing
 * is ever refused because of them.
 */
record CodeLists(String system, Set<String> codes, boolean closed) {
    private static final String THO = "http://terminology.hl7.org/CodeSystem/adverse-event-";

    static final CodeLists CATEGORY = new CodeLists(
            THO + "category",
            Set.of(
                    "product-problem",
                    "product-quality",
                    "product-use-error",
                    "wrong-dose",
                    "incorrect-prescribing-information",
                    "wrong-technique",
                    "wrong-route-of-administration",
                    "wrong-rate",
                    "wrong-duration",
                    "wrong-time",
                    "expired-drug",
                    "medical-device-use-error",
                    "problem-different-manufacturer",
                    "unsafe-physical-environment",
                    "wrong-patient",
                    "procedure-mishap",
                    "medication-mishap",
                    "device",
                    "hospital-aquired-infection",
                    "wrong-body-site"),
            false);
    static final CodeLists SERIOUSNESS =
            new CodeLists(THO + "seriousness", Set.of("Non-serious", "Serious", "non-serious", "serious"), false);
    static final CodeLists SEVERITY = new CodeLists(THO + "severity", Set.of("mild", "moderate", "severe"), true);
    static final CodeLists OUTCOME = new CodeLists(
            THO + "outcome",
            Set.of("resolved", "recovering", "ongoing", "resolvedWithSequelae", "fatal", "unknown"),
            true);

    private static final Map<CodeLists, Map<String, String>> IN_LOWER_CASE = Stream.of(
                    CATEGORY, SERIOUSNESS, SEVERITY, OUTCOME)
            .collect(Collectors.toMap(list -> list, list -> list.codes().stream()
                    .collect(Collectors.toMap(
                            code -> code.toLowerCase(Locale.ROOT),
                            code -> code,
                            (one, other) -> one.compareTo(other) > 0 ? one : other))));

    boolean has(String code) {
        return codes.contains(code);
    }

    /** The same code as the list writes it, or null. */
    String otherwise(String code) {
        return IN_LOWER_CASE.get(this).get(code.toLowerCase(Locale.ROOT));
    }
}
