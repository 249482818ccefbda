package org.handrail.web.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handrail.failure.HandrailException;
import org.handrail.failure.NotAllowed;
import org.handrail.failure.NotFound;

/**
 * Whatever goes wrong ends here: a friendly page with a reference, and the same reference in the log beside what went
 * wrong. Nothing technical is shown. The help numbers are there even when the page itself can't be built.
 */
@WebServlet("/problem")
public class Problem extends HttpServlet {
    /** Request attribute with the reference that the page shows. */
    static final String REFERENCE = "handrail.reference";

    /** Request attribute: 400, 403, 404 or 500, for the words of the page. */
    static final String KIND = "handrail.problem";

    private static final Logger LOG = Logger.getLogger(Problem.class.getName());

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            response.sendRedirect(request.getContextPath() + "/");
            return;
        }
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        int status = status(thrown, (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        boolean ours = status >= 500;
        LOG.log(
                ours ? Level.SEVERE : Level.INFO,
                ours ? thrown : null,
                () -> "HANDRAIL-9001 reference " + reference + ": " + status + " at " + request.getMethod() + " "
                        + path);
        response.setStatus(status);
        request.setAttribute(REFERENCE, reference);
        request.setAttribute(KIND, kind(status));
        show(request, SecurityHeaders.on(response), reference);
    }

    private static int status(Throwable thrown, Integer told) {
        if (thrown == null) {
            return told == null ? 500 : told;
        }
        HandrailException failure = FailureHandler.failureIn(thrown).orElse(null);
        if (failure instanceof NotFound) {
            return 404;
        }
        return failure instanceof NotAllowed || FailureHandler.isAccessRefused(thrown) ? 403 : 500;
    }

    private static int kind(int status) {
        return switch (status) {
            case 401, 403 -> 403;
            case 404, 410 -> 404;
            default -> status >= 500 ? 500 : 400;
        };
    }

    private static void show(HttpServletRequest request, HttpServletResponse response, String reference)
            throws IOException {
        try {
            request.getRequestDispatcher("/error.xhtml").forward(new AsFreshPage(request), response);
        } catch (ServletException | IOException | RuntimeException e) {
            LOG.log(
                    Level.SEVERE,
                    e,
                    () -> "HANDRAIL-9002 reference " + reference + ": the error page could not be built");
            if (!response.isCommitted()) {
                response.resetBuffer();
                response.setContentType("text/html;charset=UTF-8");
                writeBare(response.getWriter(), reference);
            }
        }
    }

    /** Without database, bundles or templates: two languages, the reference, and numbers that answer. */
    private static void writeBare(PrintWriter page, String reference) {
        page.print(
                "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Handrail</title></head><body><main>"
                        + "<h1>Something on our side did not work</h1><p>Please try again in a moment.</p>"
                        + "<p lang=\"fr\">Quelque chose n’a pas fonctionné de notre côté. Réessayez dans un instant.</p>"
                        + "<p>" + reference + "</p><p><a href=\"tel:3114\">3114</a> <a href=\"tel:15\">15</a>"
                        + " <a href=\"tel:112\">112</a></p></main></body></html>");
    }

    /** The page is shown as if it had been asked for: the form that failed is not its form. */
    private static class AsFreshPage extends HttpServletRequestWrapper {
        AsFreshPage(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getHeader(String name) {
            return "Faces-Request".equalsIgnoreCase(name) ? null : super.getHeader(name);
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }
    }
}
