package org.handrail.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.audit.Ledger;
import org.handrail.web.shell.Paging;

/** The auditor's page: every line, newest first. */
@Named
@RequestScoped
public class WholeLedger {
    private static final int LINES = 50;

    @Inject
    private Ledger ledger;

    @Inject
    private LedgerWords words;

    private Paging paging;
    private List<LedgerWords.Line> lines;

    public List<LedgerWords.Line> getLines() {
        if (lines == null) {
            lines = words.of(ledger.all(getPaging().first(), LINES));
        }
        return lines;
    }

    public Paging getPaging() {
        if (paging == null) {
            paging = Paging.asked(ledger.count(), LINES);
        }
        return paging;
    }
}
