package org.handrail.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handrail.account.AccountView;
import org.handrail.account.Accounts;
import org.handrail.failure.HandrailException;
import org.handrail.web.shell.Address;
import org.handrail.web.shell.User;

/**
 * Before any page: a switched-off account is signed out in its very next request, whoever came with a one-time password
 * chooses one of their own, and whoever opens a page of their own for the first time reads how to leave it quickly.
 */
@WebFilter("/*")
public class OpenAccounts extends HttpFilter {
    private static final Pattern FREE = Pattern.compile(
            "/(fhir|resources|jakarta\\.faces\\.resource)/.*|/(account|signin|help|leaving)(\\.xhtml)?|/(signout|leave|language|problem)");

    @Inject
    private transient Accounts accounts;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() == null
                || FREE.matcher(Address.of(request)).matches()) {
            chain.doFilter(request, response);
            return;
        }
        if (!SignedInMark.isOn(request)) {
            response.addCookie(SignedInMark.set(request));
        }
        AccountView account;
        try {
            account = accounts.mine();
        } catch (HandrailException switchedOff) {
            Farewell.say(request, response);
            response.sendRedirect(request.getContextPath() + "/signin");
            return;
        }
        User.remember(request, account);
        Optional<String> stop = FirstTime.stop(account, request);
        if (stop.isPresent()) {
            response.sendRedirect(stop.get());
            return;
        }
        chain.doFilter(request, response);
    }
}
