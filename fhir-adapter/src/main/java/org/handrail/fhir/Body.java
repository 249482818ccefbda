package org.handrail.fhir;

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
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reading a body: unzipped, not larger than allowed however small it came, in UTF-8, without a byte order mark. */
final class Body {
    private static final Pattern XML_ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");

    private Body() {}

    /**
     * The body as it was sent, unzipped.
     *
     * @param most largest size in bytes, before and after unzipping
     */
    static byte[] read(HttpServletRequest request, HttpServletResponse response, int most) throws IOException {
        boolean zipped = isZipped(request, response);
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
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

    /** The text in it, as UTF-8 without a byte order mark. */
    static byte[] text(byte[] raw) {
        if (begins(raw, 0xFE, 0xFF) || begins(raw, 0xFF, 0xFE) || hasNulEarly(raw)) {
            throw notUtf8("UTF-16");
        }
        byte[] text = begins(raw, 0xEF, 0xBB, 0xBF) ? Arrays.copyOfRange(raw, 3, raw.length) : raw;
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new InvalidRequestException(
                    "The body is not valid UTF-8. Send it in UTF-8; letters with accents show where it is not.", e);
        }
        return text;
    }

    /** An XML declaration that names another encoding than UTF-8 is refused, whatever the header says. */
    static void refuseOtherXmlEncoding(byte[] text) {
        String start = new String(text, 0, Math.min(text.length, 300), StandardCharsets.ISO_8859_1);
        Matcher encoding = XML_ENCODING.matcher(start);
        if (encoding.find() && !MediaType.of("x;charset=" + encoding.group(1)).isUtf8()) {
            throw notUtf8(encoding.group(1));
        }
    }

    static UnclassifiedServerFailureException notUtf8(String charset) {
        return new UnclassifiedServerFailureException(
                415, "FHIR is sent in UTF-8, not in " + charset + ". Send the body in UTF-8.");
    }

    private static boolean isZipped(HttpServletRequest request, HttpServletResponse response) {
        String encoding = request.getHeader("Content-Encoding");
        String name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default -> {
                response.setHeader("Accept-Encoding", "gzip");
                throw new UnclassifiedServerFailureException(
                        415, "The Content-Encoding \"" + name + "\" is not one we read. Send gzip, or no encoding.");
            }
        };
    }

    private static boolean begins(byte[] body, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (body.length <= i || (body[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** Neither JSON nor XML begins so, but in UTF-16 without a mark they do. */
    private static boolean hasNulEarly(byte[] body) {
        return body.length >= 2 && (body[0] == 0 || body[1] == 0);
    }

    private static BaseServerResponseException tooLarge(int most) {
        return new PayloadTooLargeException("The body is larger than " + most
                + " bytes, counted after unzipping. Send fewer resources at a time and leave attachments out.");
    }
}
