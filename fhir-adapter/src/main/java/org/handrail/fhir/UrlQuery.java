package org.handrail.fhir;

import ca.uhn.fhir.util.UrlUtil;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Parameters of the address alone: asking the container for them would read a form in the body away. */
final class UrlQuery {
    private UrlQuery() {}

    static Optional<String> first(HttpServletRequest request, String name) {
        if (request.getQueryString() == null) {
            return Optional.empty();
        }
        String[] values = UrlUtil.parseQueryString(request.getQueryString()).get(name);
        return values == null || values.length == 0 ? Optional.empty() : Optional.of(values[0]);
    }
}
