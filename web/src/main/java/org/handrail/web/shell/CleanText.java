package org.handrail.web.shell;

import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * PostgreSQL keeps every character but one: the null character, which no person types, is left out of what comes in. And a
 * form whose view could never have been one of ours counts as one that has expired, instead of breaking.
 */
@WebFilter(urlPatterns = {"/*"})
public class CleanText extends HttpFilter {
    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(Address.isFhir(request) ? request : new Cleaned(request), response);
    }

    private static final Pattern VIEW = Pattern.compile("-?[0-9]{1,19}:-?[0-9]{1,19}");
    private static final String EXPIRED = "0:0";

    /** The value of a parameter as pages may see it. */
    static String clean(String name, String value) {
        if (ResponseStateManager.VIEW_STATE_PARAM.equals(name)
                && !VIEW.matcher(value).matches()) {
            return EXPIRED;
        }
        return value.replace("\0", "");
    }

    private static class Cleaned extends HttpServletRequestWrapper {
        Cleaned(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            String value = super.getParameter(name);
            return value == null ? null : CleanText.clean(name, value);
        }

        @Override
        public String[] getParameterValues(String name) {
            return clean(name, super.getParameterValues(name));
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> cleaned = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, values) -> cleaned.put(name, clean(name, values)));
            return cleaned;
        }

        private static String[] clean(String name, String[] values) {
            String[] cleaned = values == null ? null : values.clone();
            for (int i = 0; cleaned != null && i < cleaned.length; i++) {
                cleaned[i] = CleanText.clean(name, cleaned[i]);
            }
            return cleaned;
        }
    }
}
