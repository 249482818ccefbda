package org.handrail.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.handrail.web.shell.SecurityHeaders;

/**
 * Signs in to pages with our own form. The container's own form mechanism replays the page that was asked for in a
 * request whose caller the core does not know; this one remembers the address and lets the browser ask again.
 *
 * <p>Who is signed in stands in the session and is told to the container with each request. {@code @AutoApplySession} would
 * let the container remember it, and Payara 6 loses the roles on the way now and then when requests come at once: 403 for
 * somebody who may (Payara issue 6145).
 */
@ApplicationScoped
public class PageAuthentication implements HttpAuthenticationMechanism {
    private static final String ASKED = "handrail.asked";

    @Inject
    private IdentityStoreHandler stores;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Credential given = context.getAuthParameters().getCredential();
        if (given != null) {
            CredentialValidationResult result = stores.validate(given);
            if (result.getStatus() != CredentialValidationResult.Status.VALID) {
                return AuthenticationStatus.SEND_FAILURE;
            }
            SignedIn.now(request, result);
            return context.notifyContainerAboutLogin(result);
        }
        Optional<SignedIn> signedIn = SignedIn.of(request);
        if (signedIn.isPresent()) {
            return context.notifyContainerAboutLogin(
                    signedIn.get().name(), signedIn.get().roles());
        }
        if (context.isProtected()) {
            if ("GET".equals(request.getMethod())) {
                remember(request);
            }
            SecurityHeaders.on(response);
            return context.redirect(request.getContextPath() + "/signin");
        }
        return context.doNothing();
    }

    /** The address within the application that was asked for before signing in, told once; the first page otherwise. */
    static String asked(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object asked = session == null ? null : session.getAttribute(ASKED);
        if (asked == null) {
            return "/";
        }
        session.removeAttribute(ASKED);
        return asked.toString();
    }

    private static void remember(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        request.getSession().setAttribute(ASKED, inside(query == null ? path : path + "?" + query));
    }

    /** Two slashes at the beginning would be another host to a browser, and a backslash is a slash to some. */
    static String inside(String path) {
        return path.replaceFirst("^[/\\\\]*", "/");
    }
}
