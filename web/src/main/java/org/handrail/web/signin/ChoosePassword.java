package org.handrail.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.handrail.account.Accounts;

/** Choosing a password: at once after a one-time password, or whenever one likes. */
@Named
@RequestScoped
public class ChoosePassword {
    @Inject
    private Accounts accounts;

    private String current = "";
    private String password;
    private String repeat;

    /** Whether the reader still holds a one-time password. */
    public boolean isForced() {
        return accounts.mine().mustChange();
    }

    /** For password managers, which want to know whose password it is. */
    public String getUsername() {
        return accounts.mine().username();
    }

    /** Saves the password when it was entered twice alike. */
    public String choose() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!password.equals(repeat)) {
            complain(faces, "repeat", "account.repeat.differs");
            return null;
        }
        if (!accounts.choosePassword(current.toCharArray(), password.toCharArray())) {
            complain(faces, "current", "account.current.wrong");
            return null;
        }
        return "/account?faces-redirect=true&saved=1";
    }

    private static void complain(FacesContext faces, String field, String key) {
        String sentence =
                faces.getApplication().getResourceBundle(faces, "shellText").getString(key);
        faces.addMessage("form:" + field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current == null ? "" : current;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeat() {
        return repeat;
    }

    public void setRepeat(String repeat) {
        this.repeat = repeat;
    }
}
