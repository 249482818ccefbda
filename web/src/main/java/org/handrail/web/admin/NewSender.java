package org.handrail.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.handrail.sender.SenderRules;
import org.handrail.sender.Senders;

/** Adding a system that may send. */
@Named("newSender")
@ViewScoped
public class NewSender implements Serializable {
    @Inject
    private Senders senders;

    private final RulesForm rules = new RulesForm(SenderRules.NONE);
    private String name;

    public String create() {
        return TokenShown.once(senders.create(name, rules.rules()));
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
}
