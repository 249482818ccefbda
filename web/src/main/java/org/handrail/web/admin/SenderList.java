package org.handrail.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.sender.SenderView;
import org.handrail.sender.Senders;

/** The systems that may send, and how they do. */
@Named("senderList")
@RequestScoped
public class SenderList {
    @Inject
    private Senders senders;

    private List<SenderView> lines;

    public List<SenderView> getLines() {
        if (lines == null) {
            lines = senders.list();
        }
        return lines;
    }

    /** Key of the word: on, off, or noToken where nothing would be let in. */
    public String state(SenderView sender) {
        return !sender.enabled() ? "off" : sender.workingTokens() == 0 ? "noToken" : "on";
    }

    /** Its own limit in kilobytes, null where it has none. */
    public Integer kilobytes(SenderView sender) {
        return new RulesForm(sender.rules()).getKilobytes();
    }
}
