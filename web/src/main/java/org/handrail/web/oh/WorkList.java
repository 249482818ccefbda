package org.handrail.web.oh;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.occupationalhealth.ReferralLine;
import org.handrail.occupationalhealth.Referrals;

/** The work list of occupational health, a page at a time. */
@Named("ohWorkList")
@RequestScoped
public class WorkList {
    private static final int LINES = 25;

    @Inject
    private Referrals referrals;

    private int from;
    private List<ReferralLine> lines;
    private Long count;

    public List<ReferralLine> getLines() {
        if (lines == null) {
            lines = referrals.workList(Math.max(0, from), LINES);
        }
        return lines;
    }

    public long getCount() {
        if (count == null) {
            count = referrals.count();
        }
        return count;
    }

    /** Number of the line before the first one shown. */
    public int getFrom() {
        return from;
    }

    public void setFrom(int from) {
        this.from = from;
    }

    public int getUntil() {
        return from + getLines().size();
    }

    public boolean isEarlier() {
        return from > 0;
    }

    public boolean isLater() {
        return getUntil() < getCount();
    }

    public int getEarlierFrom() {
        return Math.max(0, from - LINES);
    }
}
