package org.handrail.fhir;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** In which format a sender wants its answer: {@code _format} first, then {@code Accept}, then as it sent itself. */
final class Formats {
    private static final String NEXT =
            "Ask for application/fhir+json or application/fhir+xml, by Accept or by _format.";

    private Formats() {}

    /**
     * The format of the answer.
     *
     * @throws UnclassifiedServerFailureException 406 when it wants none that we write
     */
    static EncodingEnum wanted(HttpServletRequest request) {
        Optional<String> format = format(request);
        if (format.isPresent()) {
            return MediaType.of(format.get()).encoding().orElseThrow(() -> unwanted(format.get()));
        }
        List<MediaType> accepted = accepted(request);
        if (accepted.isEmpty()) {
            return sent(request);
        }
        for (MediaType one : accepted) {
            if (one.isAnything() || (one.encoding().isPresent() && one.isOfR4())) {
                return one.encoding().orElseGet(() -> sent(request));
            }
        }
        throw accepted.stream().anyMatch(one -> !one.isOfR4())
                ? new UnclassifiedServerFailureException(
                        406, "Answers are written in FHIR 4.0 only. Leave fhirVersion out, or ask for fhirVersion=4.0.")
                : unwanted(accepted.get(0).name());
    }

    /** The same for telling what is wrong, even with what it wants. */
    static EncodingEnum forOutcome(HttpServletRequest request) {
        Optional<EncodingEnum> format =
                format(request).flatMap(one -> MediaType.of(one).encoding());
        return format.or(() -> accepted(request).stream()
                        .flatMap(one -> one.encoding().stream())
                        .findFirst())
                .orElseGet(() -> sent(request));
    }

    private static EncodingEnum sent(HttpServletRequest request) {
        return MediaType.of(request.getContentType()).encoding().orElse(EncodingEnum.JSON);
    }

    /** A plus sign that was not encoded arrives as a space. */
    private static Optional<String> format(HttpServletRequest request) {
        return UrlQuery.first(request, Constants.PARAM_FORMAT)
                .map(value -> value.strip().replace(' ', '+'));
    }

    /** What is accepted at all, most wanted first. */
    private static List<MediaType> accepted(HttpServletRequest request) {
        return Collections.list(request.getHeaders(Constants.HEADER_ACCEPT)).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .filter(one -> !one.isBlank())
                .map(MediaType::of)
                .filter(one -> one.quality() > 0)
                .sorted(Comparator.comparingDouble(MediaType::quality).reversed())
                .toList();
    }

    private static UnclassifiedServerFailureException unwanted(String name) {
        return new UnclassifiedServerFailureException(406, "We can't answer in \"" + name + "\". " + NEXT);
    }
}
