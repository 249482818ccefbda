package org.handrail.fhir;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.Map;
import java.util.Optional;
import org.handrail.adverseevent.ExpectedVersion;

/**
 * One entry of a Bundle, not yet parsed further than its request.
 *
 * @param index its place, from 0
 * @param fullUrl the name by which other entries refer to it, or null
 * @param type the type of its resource, or null where it has none
 * @param resource the bytes of its resource as received, or null
 * @param request the members of {@code request}: method, url, ifNoneExist, ifMatch and so on
 */
@SuppressWarnings("ArrayRecordComponent")
record BundleEntry(
        int index, String fullUrl, String type, byte[] resource, boolean isXml, Map<String, String> request) {
    String method() {
        return required("method");
    }

    /** The address below the base, such as {@code Practitioner/9}, without a leading slash. */
    String url(String base) {
        String url = required("url");
        String below = url.startsWith(base) ? url.substring(base.length()) : url;
        return below.startsWith("/") ? below.substring(1) : below;
    }

    Optional<String> asked(String name) {
        return Optional.ofNullable(request.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The version in {@code ifMatch}, such as {@code W/"3"}. */
    ExpectedVersion expected() {
        return Answers.expected(request.get("ifMatch"));
    }

    private String required(String name) {
        return asked(name)
                .orElseThrow(() -> new InvalidRequestException(
                        "request." + name + " is missing. Say in each entry what is to be done: request.method and"
                                + " request.url, for example POST and Practitioner."));
    }
}
