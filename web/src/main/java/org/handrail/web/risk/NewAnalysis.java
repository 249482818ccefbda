package org.handrail.web.risk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.handrail.reviewedevent.ReviewedEvent;
import org.handrail.rootcause.Analyses;
import org.handrail.web.review.RecordId;
import org.handrail.web.shell.Paging;

/** {@code /risk/new}: choose an event without an analysis, then open one. */
@Named
@ViewScoped
public class NewAnalysis implements Serializable {
    @Inject
    private Analyses analyses;

    private Integer page;
    private String event;
    private transient Paging paging;
    private List<ReviewedEvent> events = List.of();
    private ReviewedEvent chosen;
    private String title;

    /** Looks up the events, or the one that was chosen. */
    public void load() {
        if (event == null) {
            paging = Paging.of(page, analyses.eventsWithoutCount(), RiskHome.LINES);
            events = analyses.eventsWithout(paging.first(), RiskHome.LINES);
        } else {
            chosen = analyses.event(RecordId.of(event));
        }
    }

    /** Opens the analysis and goes to it. */
    public String open() {
        return "/risk/analysis?faces-redirect=true&id=" + analyses.open(chosen.id(), title) + "&done=opened";
    }

    public Integer getPage() {
        return page;
    }

    public void setPage(Integer page) {
        this.page = page;
    }

    public String getEvent() {
        return event;
    }

    public void setEvent(String event) {
        this.event = event;
    }

    public Paging getPaging() {
        return paging;
    }

    public List<ReviewedEvent> getEvents() {
        return events;
    }

    public ReviewedEvent getChosen() {
        return chosen;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
