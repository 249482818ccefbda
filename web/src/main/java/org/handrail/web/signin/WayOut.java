package org.handrail.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.handrail.account.Accounts;
import org.handrail.web.shell.OwnPath;
import org.handrail.web.shell.User;

/** How to leave a page quickly: said once before the first page of one's own, and to be read again at any time (E1). */
@Named
@RequestScoped
public class WayOut {
    @Inject
    private Accounts accounts;

    @Inject
    private User user;

    private String back;

    /** The reader knows it now: on to the page that they asked for. */
    public void goOn() throws IOException {
        if (user.isSignedIn()) {
            accounts.knowWayOut();
        }
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(OwnPath.of(back, external.getRequestContextPath() + "/"));
    }

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }
}
