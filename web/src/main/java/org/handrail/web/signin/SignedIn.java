package org.handrail.web.signin;

import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Who is signed in, as the session remembers it. */
record SignedIn(String name, Set<String> roles) implements Serializable {
    private static final String KEPT_AS = "handrail.signed-in";

    /** From now on, under a session id that nobody knew before. */
    static void now(HttpServletRequest request, CredentialValidationResult result) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        request.getSession()
                .setAttribute(
                        KEPT_AS,
                        new SignedIn(result.getCallerPrincipal().getName(), new HashSet<>(result.getCallerGroups())));
    }

    static Optional<SignedIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session == null ? null : (SignedIn) session.getAttribute(KEPT_AS));
    }
}
