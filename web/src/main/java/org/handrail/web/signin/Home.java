package org.handrail.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handrail.account.Accounts;
import org.handrail.account.Role;

/** The first page: each kind of user has its own, which answers "what should I do next?". */
@Named
@RequestScoped
public class Home {
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put(Role.AUDITOR, "/audit/");
        PAGES.put(Role.PROGRAMME_LEAD, "/lead/");
        PAGES.put(Role.OCCUPATIONAL_HEALTH, "/oh/");
        PAGES.put(Role.RISK_MANAGER, "/risk/");
        PAGES.put(Role.REVIEWER, "/review/");
        PAGES.put(Role.PEER, "/peer/");
        PAGES.put(Role.MANAGER, "/manager/");
        PAGES.put(Role.STAFF, "/me/");
        PAGES.put(Role.STUDENT, "/me/");
        PAGES.put(Role.ADMIN, "/admin/");
    }

    @Inject
    private Accounts accounts;

    /** Goes to the page of the reader's first role; stays where no role is held; signs in whoever is not. */
    public void go() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        String base = external.getRequestContextPath();
        if (external.getUserPrincipal() == null) {
            external.redirect(base + "/signin");
            return;
        }
        var roles = accounts.mine().roles();
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            if (roles.contains(page.getKey())) {
                external.redirect(base + page.getValue());
                return;
            }
        }
    }
}
