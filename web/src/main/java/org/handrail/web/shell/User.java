package org.handrail.web.shell;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
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
    @Inject
    private Accounts accounts;

    @Inject
    private StaffDirectory directory;

    private Optional<AccountView> account;

    public boolean isSignedIn() {
        return FacesContext.getCurrentInstance().getExternalContext().getUserPrincipal() != null;
    }

    /** Whether the signed-in account holds a role, a constant of {@code Role}. */
    public boolean has(String role) {
        return FacesContext.getCurrentInstance().getExternalContext().isUserInRole(role);
    }

    /** The person's name, or the user name where no person stands behind the account. */
    public String getName() {
        return person().map(PersonCard::name).orElseGet(() -> FacesContext.getCurrentInstance()
                .getExternalContext()
                .getUserPrincipal()
                .getName());
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
        if (FacesContext.getCurrentInstance().getExternalContext().getRequestCookieMap().get(LanguageSwitch.COOKIE)
                instanceof Cookie chosen) {
            return Locale.forLanguageTag("fr".equals(chosen.getValue()) ? "fr" : "en");
        }
        Locale asked = FacesContext.getCurrentInstance().getExternalContext().getRequestLocale();
        return asked != null && "fr".equals(asked.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
    }

    public String getLanguage() {
        return getLocale().getLanguage();
    }

    private Optional<PersonCard> person() {
        return account().map(AccountView::personId).flatMap(directory::person);
    }

    /** Nothing where nobody is signed in, and on error pages, which must be shown even without a database. */
    private Optional<AccountView> account() {
        if (account == null) {
            account = isSignedIn() ? read() : Optional.empty();
        }
        return account;
    }

    private Optional<AccountView> read() {
        try {
            return Optional.of(accounts.mine());
        } catch (HandrailException | EJBException e) {
            return Optional.empty();
        }
    }
}
