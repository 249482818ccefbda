package org.handrail.web.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.support.DayCounts;
import org.handrail.support.DayRow;
import org.handrail.support.ProgrammeDay;
import org.handrail.web.shell.Paging;

/** The programme lead's day: what is next, and the lists behind it. */
@Named
@RequestScoped
public class LeadDay {
    private static final int AT_A_GLANCE = 8;
    private static final int LINES = 25;

    /** The lists of the day. */
    public enum DayList {
        WAITING,
        CONTACT,
        LATE,
        OPEN
    }

    @Inject
    private ProgrammeDay day;

    private DayList list = DayList.WAITING;
    private Integer page;
    private DayCounts counts;
    private List<DayRow> rows;

    public DayCounts getCounts() {
        if (counts == null) {
            counts = day.counts();
        }
        return counts;
    }

    public List<DayRow> getWaiting() {
        return day.withoutPeer(0, AT_A_GLANCE);
    }

    public List<DayRow> getContact() {
        return day.contactsLate(0, AT_A_GLANCE);
    }

    public List<DayRow> getLate() {
        return day.checkInsOverdue(0, AT_A_GLANCE);
    }

    /** The page of the chosen list. */
    public List<DayRow> getRows() {
        if (rows == null) {
            int first = getPaging().first();
            rows = switch (list) {
                case WAITING -> day.withoutPeer(first, LINES);
                case CONTACT -> day.contactsLate(first, LINES);
                case LATE -> day.checkInsOverdue(first, LINES);
                case OPEN -> day.offersOpen(first, LINES);
            };
        }
        return rows;
    }

    public Paging getPaging() {
        long total =
                switch (list) {
                    case WAITING -> getCounts().withoutPeer();
                    case CONTACT -> getCounts().contactsLate();
                    case LATE -> getCounts().checkInsOverdue();
                    case OPEN -> getCounts().offersOpen();
                };
        return Paging.of(page, total, LINES);
    }

    public DayList getList() {
        return list;
    }

    public void setList(DayList list) {
        this.list = list == null ? DayList.WAITING : list;
    }

    public Integer getPage() {
        return page;
    }

    public void setPage(Integer page) {
        this.page = page;
    }
}
