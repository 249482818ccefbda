package org.handrail.web.oh;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.occupationalhealth.ReferralLine;
import org.handrail.occupationalhealth.Referrals;
import org.handrail.web.shell.Paging;

/** The work list of occupational health, a page at a time. */
@Named("ohWorkList")
@RequestScoped
public class WorkList {
    private static final int LINES = 25;

    @Inject
    private Referrals referrals;

    private Integer page;
    private Paging paging;
    private List<ReferralLine> lines;

    public List<ReferralLine> getLines() {
        if (lines == null) {
            lines = referrals.workList(getPaging().first(), LINES);
        }
        return lines;
    }

    public Paging getPaging() {
        if (paging == null) {
            paging = Paging.of(page, referrals.count(), LINES);
        }
        return paging;
    }

    public Integer getPage() {
        return page;
    }

    public void setPage(Integer page) {
        this.page = page;
    }
}
