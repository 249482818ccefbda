package org.handrail.web.shell;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.handrail.configuration.Setting;

/** The session cookie stays with our own pages; in production it travels over TLS only (the demo on loopback has none). */
@WebListener
public class SessionCookie implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setSecure(secure());
        cookie.setAttribute("SameSite", "Lax");
    }

    static boolean secure() {
        return "production".equals(Setting.MODE.value());
    }
}
