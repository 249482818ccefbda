package org.handrail.web.admin;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.handrail.failure.NotFound;
import org.handrail.sender.Senders;
import org.handrail.sender.TokenView;
import org.handrail.web.shell.Format;

/** {@code /admin/sender/end}: ending a token, now or after a day. */
@Named("endToken")
@ViewScoped
public class EndToken implements Serializable {
    @Inject
    private Senders senders;

    private String name;
    private UUID token;
    private TokenView view;
    private String when;
    private LocalDate on;

    /** Looks the token up. */
    public void load() {
        view = senders.read(name).tokens().stream()
                .filter(one -> one.id().equals(token))
                .findFirst()
                .orElseThrow(() -> new NotFound("notFound"));
    }

    public String end() {
        boolean now = "NOW".equals(when);
        if (!now && on == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            String sentence =
                    faces.getApplication().getResourceBundle(faces, "adminText").getString("token.end.on.missing");
            faces.addMessage("form:on", new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
            return null;
        }
        senders.endToken(
                name,
                token,
                now ? null : on.plusDays(1).atStartOfDay(Format.zone()).toInstant());
        return "/admin/sender/one?faces-redirect=true&name=" + name + "&done=ended";
    }

    public TokenView getView() {
        if (view == null) {
            load();
        }
        return view;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public UUID getToken() {
        return token;
    }

    public void setToken(UUID token) {
        this.token = token;
    }

    public String getWhen() {
        return when;
    }

    public void setWhen(String when) {
        this.when = when;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }
}
