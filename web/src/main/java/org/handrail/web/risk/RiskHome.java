package org.handrail.web.risk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.reviewedevent.ReviewedEvent;
import org.handrail.rootcause.Analyses;
import org.handrail.rootcause.AnalysisLine;
import org.handrail.rootcause.AnalysisState;
import org.handrail.web.shell.Paging;

/** {@code /risk/}: open analyses, overdue actions first; closed ones; events that nobody has analysed yet. */
@Named
@RequestScoped
public class RiskHome {
    static final int LINES = 25;

    @Inject
    private Analyses analyses;

    private Integer page;
    private String show;
    private Paging paging;
    private List<AnalysisLine> lines = List.of();
    private List<ReviewedEvent> events = List.of();
    private long open;
    private long closed;
    private long waiting;

    /** Looks up the list that was asked for. */
    public void load() {
        open = analyses.count(AnalysisState.OPEN);
        closed = analyses.count(AnalysisState.CLOSED);
        waiting = analyses.eventsWithoutCount();
        if (isEventsShown()) {
            paging = Paging.of(page, waiting, LINES);
            events = analyses.eventsWithout(paging.first(), LINES);
        } else {
            AnalysisState state = isClosedShown() ? AnalysisState.CLOSED : AnalysisState.OPEN;
            paging = Paging.of(page, isClosedShown() ? closed : open, LINES);
            lines = analyses.list(state, paging.first(), LINES);
        }
    }

    public boolean isEventsShown() {
        return "events".equals(show);
    }

    public boolean isClosedShown() {
        return "closed".equals(show);
    }

    public Integer getPage() {
        return page;
    }

    public void setPage(Integer page) {
        this.page = page;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public Paging getPaging() {
        return paging;
    }

    public List<AnalysisLine> getLines() {
        return lines;
    }

    public List<ReviewedEvent> getEvents() {
        return events;
    }

    public long getOpen() {
        return open;
    }

    public long getClosed() {
        return closed;
    }

    public long getWaiting() {
        return waiting;
    }
}
