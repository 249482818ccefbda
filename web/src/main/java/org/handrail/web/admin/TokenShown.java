package org.handrail.web.admin;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import org.handrail.sender.NewToken;

/** The way to the page that shows a token once. */
final class TokenShown {
    private TokenShown() {}

    static String once(NewToken made) {
        Flash once = FacesContext.getCurrentInstance().getExternalContext().getFlash();
        once.put("token", made.token());
        once.put("sender", made.sender());
        return "/admin/sender/token?faces-redirect=true";
    }
}
