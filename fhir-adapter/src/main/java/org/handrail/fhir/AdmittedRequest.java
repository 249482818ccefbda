package org.handrail.fhir;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.util.DateUtils;
import ca.uhn.fhir.util.UrlUtil;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

/**
 * A request that passed the gate, in the words that HAPI understands: its body unzipped, its media types spelled one way,
 * and HEAD as the GET whose body the container keeps back.
 */
class AdmittedRequest extends HttpServletRequestWrapper {
    private final byte[] body;
    private final String accept;
    private final String contentType;

    /** @param body null where there is none, or nobody reads it */
    AdmittedRequest(HttpServletRequest request, byte[] body, EncodingEnum answer) {
        super(request);
        this.body = body;
        this.accept = answer.getResourceContentTypeNonLegacy();
        this.contentType = MediaType.of(request.getContentType())
                .encoding()
                .map(told -> told.getResourceContentTypeNonLegacy() + ";charset=UTF-8")
                .orElseGet(request::getContentType);
    }

    /** The same request with another body. */
    AdmittedRequest(HttpServletRequest admitted, byte[] body) {
        super(admitted);
        this.body = body;
        this.accept = admitted.getHeader(Constants.HEADER_ACCEPT);
        this.contentType = admitted.getContentType();
    }

    @Override
    public String getMethod() {
        return "HEAD".equals(super.getMethod()) ? "GET" : super.getMethod();
    }

    @Override
    public String getContentType() {
        return contentType;
    }

    @Override
    public String getHeader(String name) {
        if (Constants.HEADER_ACCEPT.equalsIgnoreCase(name)) {
            return accept;
        } else if (Constants.HEADER_CONTENT_TYPE.equalsIgnoreCase(name)) {
            return contentType;
        } else if (Constants.HEADER_IF_MODIFIED_SINCE.equalsIgnoreCase(name)) {
            // A date that is none says nothing, as HTTP has it; HAPI would stumble over it
            String since = super.getHeader(name);
            return since == null || DateUtils.parseDate(since) == null ? null : since;
        }
        return body != null && Constants.HEADER_CONTENT_ENCODING.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        boolean ours =
                List.of(Constants.HEADER_ACCEPT, Constants.HEADER_CONTENT_TYPE, Constants.HEADER_CONTENT_ENCODING)
                        .stream()
                        .anyMatch(one -> one.equalsIgnoreCase(name));
        if (!ours) {
            return super.getHeaders(name);
        }
        String value = getHeader(name);
        return Collections.enumeration(value == null ? List.of() : List.of(value));
    }

    @Override
    public int getContentLength() {
        return body == null ? super.getContentLength() : body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body == null ? super.getContentLengthLong() : body.length;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    /** The container can't read a form any more whose body was read here. */
    @Override
    public Map<String, String[]> getParameterMap() {
        return body != null && MediaType.FORM.equals(MediaType.of(contentType).name())
                ? UrlUtil.parseQueryStrings(
                        getQueryString() == null ? "" : getQueryString(), new String(body, StandardCharsets.UTF_8))
                : super.getParameterMap();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Bytes(body);
    }

    private static class Bytes extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Bytes(byte[] body) {
            bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body was read before");
        }
    }
}
