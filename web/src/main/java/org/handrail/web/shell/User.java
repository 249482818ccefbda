package org.handrail.web.shell;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
import org.handrail.account.AccountView;
import org.handrail.account.Accounts;
import org.handrail.failure.HandrailException;
import org.handrail.staff.PersonCard;
import org.handrail.staff.StaffDirectory;

/** Who looks at the page: {@code #{user}}. */
@Named
@RequestScoped
public class User {
    private static final String ACCOUNT = "handrail.account";

    @Inject
    private Accounts accounts;

    @Inject
    private StaffDirectory directory;

    private Optional<AccountView> account;

    /**
     * Remembers whose request this is. An error page is written when the core no longer knows who asks; it takes the
     * account from here, and from the session where the request was refused before it came to any page.
     */
    public static void remember(HttpServletRequest request, AccountView account) {
        request.setAttribute(ACCOUNT, account);
        HttpSession session = request.getSession(false);
        if (session != null && !account.equals(session.getAttribute(ACCOUNT))) {
            session.setAttribute(ACCOUNT, account);
        }
    }

    public boolean isSignedIn() {
        return external().getUserPrincipal() != null;
    }

    /** Whether the signed-in account holds a role, a constant of {@code Role}. */
    public boolean has(String role) {
        return account().filter(view -> view.roles().contains(role)).isPresent();
    }

    /** The person's name, or the user name where no person stands behind the account. */
    public String getName() {
        return person().map(PersonCard::name)
                .orElseGet(() -> external().getUserPrincipal().getName());
    }

    public String getGivenName() {
        return person().map(PersonCard::givenName).orElse("");
    }

    /** The language chosen by the account, else in this browser, else the browser's own: en or fr. */
    public Locale getLocale() {
        Optional<String> remembered = account().map(AccountView::language);
        if (remembered.isPresent()) {
            return Locale.forLanguageTag(remembered.get());
        }
        if (external().getRequestCookieMap().get(LanguageSwitch.COOKIE) instanceof Cookie chosen) {
            return Locale.forLanguageTag("fr".equals(chosen.getValue()) ? "fr" : "en");
        }
        Locale asked = external().getRequestLocale();
        return asked != null && "fr".equals(asked.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
    }

    public String getLanguage() {
        return getLocale().getLanguage();
    }

    private Optional<PersonCard> person() {
        return account().map(AccountView::personId).flatMap(directory::person);
    }

    /** Nothing where nobody is signed in. Error pages must be shown even without a database. */
    private Optional<AccountView> account() {
        if (account == null) {
            account = isSignedIn() ? read() : Optional.empty();
        }
        return account;
    }

    private Optional<AccountView> read() {
        if (external().getRequestMap().get(ACCOUNT) instanceof AccountView known) {
            return Optional.of(known);
        }
        try {
            return Optional.of(accounts.mine());
        } catch (HandrailException | EJBException e) {
            Object last = external().getSessionMap().get(ACCOUNT);
            return Optional.ofNullable(last instanceof AccountView known ? known : null);
        }
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
