package org.handrail.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.handrail.account.AccountView;
import org.handrail.web.shell.Address;
import org.handrail.web.shell.PersonalPages;

/** What stands between an account and the page that it asks for, the first time. */
final class FirstTime {
    private FirstTime() {}

    /** Where to go first, or nothing when the way is free. */
    static Optional<String> stop(AccountView account, HttpServletRequest request) {
        if (account.mustChange()) {
            return Optional.of(request.getContextPath() + "/account");
        }
        boolean toLearn = !account.knowsWayOut()
                && "GET".equals(request.getMethod())
                && PersonalPages.areEnteredKnowingTheWayOut(Address.of(request));
        return toLearn
                ? Optional.of(request.getContextPath() + "/leaving?back="
                        + URLEncoder.encode(asked(request), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static String asked(HttpServletRequest request) {
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }
}
