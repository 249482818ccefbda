package org.handrail.web.shell;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.zip.GZIPOutputStream;

/** An answer whose body goes out as gzip; an answer without a body (304, 404) stays as it is. */
class Compressed extends HttpServletResponseWrapper implements AutoCloseable {
    private GZIPOutputStream gzip;
    private ServletOutputStream body;

    Compressed(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (body == null) {
            setHeader("Content-Encoding", "gzip");
            gzip = new GZIPOutputStream(super.getOutputStream());
            body = new Body();
        }
        return body;
    }

    /** Files are served as bytes; nobody writes characters here. */
    @Override
    public PrintWriter getWriter() throws IOException {
        return super.getWriter();
    }

    /** The length of the file is not the length of what goes out. */
    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public void setHeader(String name, String value) {
        if (!"Content-Length".equalsIgnoreCase(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        if (!"Content-Length".equalsIgnoreCase(name)) {
            super.setIntHeader(name, value);
        }
    }

    @Override
    public void close() throws IOException {
        if (gzip != null) {
            gzip.finish();
        }
    }

    private class Body extends ServletOutputStream {
        @Override
        public void write(int b) throws IOException {
            gzip.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            gzip.write(bytes, from, length);
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
