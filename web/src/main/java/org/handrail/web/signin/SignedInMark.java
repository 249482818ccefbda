package org.handrail.web.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.handrail.configuration.Setting;

/** A cookie that only says "this browser was signed in", so that an ended session can be named instead of guessed. */
final class SignedInMark {
    static final String COOKIE = "open";

    private SignedInMark() {}

    static Cookie set(HttpServletRequest request) {
        Cookie cookie = new Cookie(COOKIE, "1");
        cookie.setPath(request.getContextPath() + "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(Setting.production());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    static boolean isOn(HttpServletRequest request) {
        return request.getCookies() != null
                && Stream.of(request.getCookies()).anyMatch(cookie -> COOKIE.equals(cookie.getName()));
    }
}
