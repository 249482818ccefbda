package org.handrail.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.handrail.sender.SenderView;
import org.handrail.sender.Senders;
import org.handrail.sender.TokenView;
import org.handrail.web.shell.Format;

/** {@code /admin/sender/one}: the tokens of a sender, what it may do, on or off. */
@Named("senderPage")
@ViewScoped
public class SenderPage implements Serializable {
    @Inject
    private Senders senders;

    @Inject
    private Format format;

    private String name;
    private String done;
    private SenderView sender;
    private RulesForm rules;

    /** Looks the sender up. */
    public void load() {
        sender = senders.read(name);
        rules = new RulesForm(sender.rules());
    }

    public String makeToken() {
        return TokenShown.once(senders.newToken(sender.name()));
    }

    public String save() {
        senders.change(sender.name(), sender.version(), rules.rules());
        return again("rules");
    }

    public String switchOff() {
        senders.enable(sender.name(), sender.version(), false);
        return again("off");
    }

    public String switchOn() {
        senders.enable(sender.name(), sender.version(), true);
        return again("on");
    }

    /** The last day on which a token works or worked. */
    public String lastDay(TokenView token) {
        return format.date(token.endsAt().minusSeconds(1));
    }

    private String again(String what) {
        return "/admin/sender/one?faces-redirect=true&name=" + sender.name() + "&done=" + what;
    }

    /** What was just done: a key of the page's sentences, or empty. */
    public String getSaid() {
        return done != null && List.of("rules", "off", "on", "ended").contains(done) ? done : "";
    }

    public SenderView getSender() {
        return sender;
    }

    public RulesForm getRules() {
        return rules;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
