package org.handrail.fhir;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
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
        try {
            String[] values = UrlUtil.parseQueryString(request.getQueryString()).get(name);
            return values == null || values.length == 0 ? Optional.empty() : Optional.of(values[0]);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // refused by whoever has to read all of it
        }
    }

    /** @throws InvalidRequestException when parameters, of an address or of a form, are not encoded as URLs are */
    static void refuseUnreadable(String parameters) {
        try {
            if (parameters != null) {
                UrlUtil.parseQueryString(parameters);
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(
                    "The parameters are not encoded as URLs are. Send a percent sign as %25, and try again.", e);
        }
    }
}
