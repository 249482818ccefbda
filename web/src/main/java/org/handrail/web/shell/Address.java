package org.handrail.web.shell;

import jakarta.servlet.http.HttpServletRequest;

/** Which page a request is for, as the container understood it: decoded, without ".." and without path parameters. */
public final class Address {
    private Address() {}

    /** Path within the application, such as {@code /me/index.xhtml}. What was typed is never compared: it can be disguised. */
    public static String of(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    /** Whether the FHIR endpoint answers, which has rules of its own. */
    static boolean isFhir(HttpServletRequest request) {
        return of(request).startsWith("/fhir/");
    }
}
