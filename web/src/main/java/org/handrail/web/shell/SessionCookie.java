package org.handrail.web.shell;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.handrail.configuration.Setting;

/** In production the session cookie travels over TLS only; the demo on loopback has no TLS. */
@WebListener
public class SessionCookie implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().getSessionCookieConfig().setSecure(secure());
    }

    static boolean secure() {
        return Setting.production();
    }
}
