package org.handrail.fhir;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The answer to HEAD: all but the body, which the container keeps back over HTTP/1.1 but not over HTTP/2. */
class WithoutBody extends HttpServletResponseWrapper {
    private final ServletOutputStream nowhere = new Nowhere();

    WithoutBody(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return nowhere;
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(nowhere, false, StandardCharsets.UTF_8);
    }

    private static class Nowhere extends ServletOutputStream {
        @Override
        public void write(int b) {
            // nobody asked for it
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            // nobody asked for it
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("blocking only");
        }
    }
}
