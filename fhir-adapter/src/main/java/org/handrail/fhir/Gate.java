package org.handrail.fhir;

import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.PayloadTooLargeException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.handrail.configuration.Setting;

/** What a request has to pass before anything is parsed: who sends, by which method, which media type, how much. */
final class Gate {
    private static final String SENDER = "org.handrail.fhir.sender";
    private static final String RAW = "org.handrail.fhir.raw";
    private static final String METADATA = "/metadata";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");
    private static final Set<String> JSON =
            Set.of("application/fhir+json", "application/json", "application/json+fhir", "text/json");
    static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> XML =
            Set.of("application/fhir+xml", "application/xml", "application/xml+fhir", "text/xml");

    private final Senders senders;

    Gate(Senders senders) {
        this.senders = senders;
    }

    /** Who sends this request. */
    static String sender(HttpServletRequest request) {
        return (String) request.getAttribute(SENDER);
    }

    /** The body as it was received (unzipped). */
    static byte[] raw(HttpServletRequest request) {
        return (byte[]) request.getAttribute(RAW);
    }

    /** The media type without parameters, lower case; empty when there is none. */
    static String mediaType(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Lets a request in.
     *
     * @return the request to go on with, its body read and cleared of what the parser can't take
     * @throws BaseServerResponseException with the answer when it may not pass
     */
    HttpServletRequest admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        if (!(path.equals(METADATA) && "GET".equals(request.getMethod()))) {
            authenticate(request, response);
        }
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST, PUT, DELETE");
            throw new UnclassifiedServerFailureException(
                    405, request.getMethod() + " is not offered here. Use GET, POST, PUT or DELETE.");
        }
        if (!"POST".equals(request.getMethod()) && !"PUT".equals(request.getMethod())) {
            return request;
        }
        byte[] raw = read(request);
        boolean isXml = XML.contains(mediaType(request));
        boolean isForm = FORM.equals(mediaType(request)) && path.endsWith("/_search");
        if (raw.length > 0 && !isXml && !isForm && !JSON.contains(mediaType(request))) {
            throw new UnclassifiedServerFailureException(
                    415,
                    "The Content-Type \"" + mediaType(request)
                            + "\" is not one we read. Send application/fhir+json or application/fhir+xml.");
        }
        byte[] body = withoutByteOrderMark(raw);
        if (isXml) {
            FhirVersion.refuseDocumentType(body);
        }
        if (path.matches("/AdverseEvent(/[^/$]*)?")) {
            FhirVersion.refuseOthersThanR4(body, isXml);
        }
        request.setAttribute(RAW, raw);
        return new BufferedRequest(request, body);
    }

    private void authenticate(HttpServletRequest request, HttpServletResponse response) {
        String header = request.getHeader("Authorization");
        boolean bearer = header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
        String sender = bearer ? senders.withToken(header.substring(7).strip()).orElse(null) : null;
        if (sender == null) {
            response.setHeader(
                    "WWW-Authenticate", "Bearer realm=\"Handrail\"" + (bearer ? ", error=\"invalid_token\"" : ""));
            throw new AuthenticationException(
                    bearer
                            ? "This token is not known here. Check it with the person who runs Handrail in your hospital."
                            : "Send the header \"Authorization: Bearer <token>\" with the token that you were given.");
        }
        request.setAttribute(SENDER, sender);
    }

    private static byte[] read(HttpServletRequest request) throws IOException {
        int most = Integer.parseInt(Setting.FHIR_MAX_BODY.value());
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        boolean zipped = "gzip".equalsIgnoreCase(request.getHeader("Content-Encoding"));
        try (InputStream in = zipped ? new GZIPInputStream(request.getInputStream()) : request.getInputStream()) {
            ByteArrayOutputStream body = new ByteArrayOutputStream(4096);
            byte[] part = new byte[8192];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                body.write(part, 0, read);
                if (body.size() > most) {
                    throw tooLarge(most);
                }
            }
            return body.toByteArray();
        } catch (ZipException | EOFException e) {
            throw new InvalidRequestException(
                    "The body is not what its Content-Encoding says. Send it again, complete.", e);
        }
    }

    private static BaseServerResponseException tooLarge(int most) {
        return new PayloadTooLargeException(
                "The body is larger than " + most + " bytes. Send one resource at a time and leave attachments out.");
    }

    /** A leading UTF-8 byte order mark, which parsers refuse. */
    private static byte[] withoutByteOrderMark(byte[] body) {
        boolean marked = body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(body, 3, body.length) : body;
    }
}
