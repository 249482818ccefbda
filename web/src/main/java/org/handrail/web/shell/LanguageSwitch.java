package org.handrail.web.shell;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.handrail.account.Accounts;

/** Changes the language of the pages: kept with the account, and in a cookie for whoever is not signed in. */
@WebServlet("/language")
public class LanguageSwitch extends HttpServlet {
    static final String COOKIE = "language";

    @Inject
    private transient Accounts accounts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = "fr".equals(request.getParameter("language")) ? "fr" : "en";
        Cookie cookie = new Cookie(COOKIE, language);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(SessionCookie.secure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        response.addCookie(cookie);
        if (request.getUserPrincipal() != null) {
            accounts.speak(language);
        }
        response.sendRedirect(OwnPath.of(request.getParameter("back"), request.getContextPath() + "/"));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/");
    }
}
