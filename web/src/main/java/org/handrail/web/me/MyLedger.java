package org.handrail.web.me;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.audit.Ledger;
import org.handrail.configuration.Setting;
import org.handrail.web.audit.LedgerWords;
import org.handrail.web.shell.Paging;

/** Who opened the reader's records (E12). Roles are shown, names only where the hospital decided so. */
@Named
@RequestScoped
public class MyLedger {
    private static final int LINES = 100;

    @Inject
    private Ledger ledger;

    @Inject
    private LedgerWords words;

    private Ledger.Count count;
    private Paging paging;
    private List<LedgerWords.Line> lines;

    public List<LedgerWords.Line> getLines() {
        if (lines == null) {
            lines = words.ofVisits(ledger.aboutMe(getPaging().first(), LINES));
        }
        return lines;
    }

    public Paging getPaging() {
        if (paging == null) {
            paging = Paging.asked(count().lines(), LINES);
        }
        return paging;
    }

    /** Attempts that Handrail refused. */
    public long getRefused() {
        return count().refused();
    }

    public boolean isNamed() {
        return Boolean.parseBoolean(Setting.LEDGER_NAMES.value());
    }

    /** How to reach the data protection officer, or null. */
    public String getOfficer() {
        return Setting.DPO_CONTACT.find().orElse(null);
    }

    private Ledger.Count count() {
        if (count == null) {
            count = ledger.countAboutMe();
        }
        return count;
    }
}
