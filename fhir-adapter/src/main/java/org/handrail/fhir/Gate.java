package org.handrail.fhir;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.handrail.configuration.Setting;
import org.handrail.sender.KnownSender;

/** What a request has to pass before anything is parsed: who sends, how fast, by which method, in which form, how much. */
final class Gate {
    private static final String SENDER = "org.handrail.fhir.sender";
    private static final String RAW = "org.handrail.fhir.raw";
    private static final String METADATA = "/metadata";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> TELLING = Set.of("POST", "PUT", "PATCH");

    private final KnownTokens tokens;
    private final Methods methods;
    private final Pace pace = new Pace();

    Gate(KnownTokens tokens, Methods methods) {
        this.tokens = tokens;
        this.methods = methods;
    }

    /** Who sends this request: the source of what it tells. */
    static String sender(HttpServletRequest request) {
        return known(request).name();
    }

    /** Who sends this request, and what it may; null for whoever reads metadata without a token. */
    static KnownSender known(HttpServletRequest request) {
        return (KnownSender) request.getAttribute(SENDER);
    }

    /** The body as it was received (unzipped). */
    static byte[] raw(HttpServletRequest request) {
        return (byte[]) request.getAttribute(RAW);
    }

    /** The media type without parameters, lower case; empty when there is none. */
    static String mediaType(HttpServletRequest request) {
        return MediaType.of(request.getContentType()).name();
    }

    /**
     * Lets a request in.
     *
     * @return the request to go on with, its body read and cleared of what the parser can't take
     * @throws BaseServerResponseException with the answer when it may not pass
     */
    HttpServletRequest admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        if (!(path.equals(METADATA) && READING.contains(request.getMethod()))) {
            authenticate(request, response);
            keepPace(request, response);
        }
        offered(path, request, response);
        UrlQuery.refuseUnreadable(request.getQueryString());
        EncodingEnum answer = Formats.wanted(request);
        if (!TELLING.contains(request.getMethod())) {
            return new AdmittedRequest(request, null, answer);
        }
        byte[] raw = Body.read(request, response, largest(request));
        MediaType told = MediaType.sent(request);
        if (path.endsWith("/_search") && told.name().equals(MediaType.FORM)) {
            UrlQuery.refuseUnreadable(new String(raw, StandardCharsets.UTF_8));
            return new AdmittedRequest(request, raw, answer);
        }
        byte[] body = raw.length == 0 ? raw : text(raw, told);
        if (path.matches("/AdverseEvent(/[^/$]*)?")) {
            FhirVersion.refuseOthersThanR4(body, told.encoding().orElse(null) == EncodingEnum.XML);
        }
        request.setAttribute(RAW, raw);
        return new AdmittedRequest(request, body, answer);
    }

    private void authenticate(HttpServletRequest request, HttpServletResponse response) {
        String header = request.getHeader(Constants.HEADER_AUTHORIZATION);
        boolean bearer = header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
        KnownSender sender =
                bearer ? tokens.senderWith(header.substring(7).strip()).orElse(null) : null;
        if (sender == null) {
            response.setHeader(
                    "WWW-Authenticate", "Bearer realm=\"Handrail\"" + (bearer ? ", error=\"invalid_token\"" : ""));
            throw new AuthenticationException(
                    bearer
                            ? "This token is not known here, or it has ended. Check it with the person who runs Handrail in your hospital."
                            : "Send the header \"Authorization: Bearer <token>\" with the token that you were given.");
        }
        if (!sender.enabled()) {
            throw new ForbiddenOperationException(
                    "The sender " + sender.name()
                            + " is switched off. Ask the person who runs Handrail in your hospital to switch it on, then send it again.");
        }
        request.setAttribute(SENDER, sender);
    }

    private void keepPace(HttpServletRequest request, HttpServletResponse response) {
        KnownSender sender = known(request);
        int wait = pace.secondsToWait(sender.name(), sender.rules().requestsPerMinute());
        if (wait > 0) {
            response.setHeader("Retry-After", Integer.toString(wait));
            throw new UnclassifiedServerFailureException(
                    429,
                    "This sender may send " + sender.rules().requestsPerMinute()
                            + " requests in a minute. Nothing was stored. Send it again after " + wait + " s.");
        }
    }

    private void offered(String path, HttpServletRequest request, HttpServletResponse response) {
        Set<String> here = methods.at(path);
        if (!here.isEmpty() && !here.contains(request.getMethod())) {
            String allowed = String.join(", ", here);
            response.setHeader("Allow", allowed);
            throw new UnclassifiedServerFailureException(
                    405, request.getMethod() + " is not offered at this address. Use " + allowed + ".");
        }
    }

    private static int largest(HttpServletRequest request) {
        Integer own = known(request).rules().maxBody();
        int everybody = Integer.parseInt(Setting.FHIR_MAX_BODY.value());
        return own == null ? everybody : Math.min(own, everybody);
    }

    private static byte[] text(byte[] raw, MediaType told) {
        EncodingEnum encoding = told.encoding()
                .orElseThrow(() -> new UnclassifiedServerFailureException(
                        415,
                        "The Content-Type \"" + told.name()
                                + "\" is not one we read. Send application/fhir+json or application/fhir+xml."));
        if (!told.isUtf8()) {
            throw Body.notUtf8(told.charset());
        }
        if (!told.isOfR4()) {
            throw new UnclassifiedServerFailureException(
                    415, "The Content-Type says fhirVersion " + told.version() + ". Send FHIR R4, fhirVersion=4.0.");
        }
        byte[] body = Body.text(raw);
        if (encoding == EncodingEnum.XML) {
            Body.refuseOtherXmlEncoding(body);
            FhirVersion.refuseDocumentType(body);
        }
        return body;
    }
}
