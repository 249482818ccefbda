package org.handrail.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Style sheets and scripts carry a version in their address: browsers may keep them for a year. They are compressed here,
 * so that pages stay light (B3) on every server, whatever its listener is told.
 */
@WebFilter(urlPatterns = {"/resources/*", "/jakarta.faces.resource/*"})
public class StaticFiles extends HttpFilter {
    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean versioned = request.getParameter("v") != null;
        String accepted = request.getHeader("Accept-Encoding");
        boolean compress = accepted != null
                && accepted.contains("gzip")
                && request.getHeader("Range") == null
                && request.getRequestURI().matches(".*\\.(css|js|svg)(\\.xhtml)?");
        response.setHeader("Vary", "Accept-Encoding");
        HttpServletResponse kept = versioned ? new Kept(response) : response;
        if (!compress) {
            chain.doFilter(request, kept);
            return;
        }
        try (Compressed compressed = new Compressed(kept)) {
            chain.doFilter(request, compressed);
        }
    }

    /** Whoever serves the file, its answer may be kept. */
    private static class Kept extends HttpServletResponseWrapper {
        Kept(HttpServletResponse response) {
            super(response);
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        }

        /** That a file is missing may not be remembered. */
        @Override
        public void sendError(int status) throws IOException {
            super.setHeader("Cache-Control", "no-store");
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            super.setHeader("Cache-Control", "no-store");
            super.sendError(status, message);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!"Cache-Control".equalsIgnoreCase(name) && !"Pragma".equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            }
        }
    }
}
