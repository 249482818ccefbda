package org.handrail.web.review;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.handrail.justculture.ConductReviews;
import org.handrail.justculture.InstrumentLine;
import org.handrail.justculture.InvolvedLine;
import org.handrail.justculture.OpenReview;
import org.handrail.reviewedevent.ReviewedEvent;
import org.handrail.web.shell.Paging;

/** {@code /review/new}: choose an event, then open a review of one act in it. */
@Named
@ViewScoped
public class NewReview implements Serializable {
    @Inject
    private ConductReviews reviews;

    private Integer page;
    private String event;
    private transient Paging paging;
    private List<ReviewedEvent> events = List.of();
    private ReviewedEvent chosen;
    private List<InvolvedLine> involved = List.of();
    private List<InstrumentLine> instruments = List.of();
    private String person;
    private String instrument;
    private String act;
    private String concern;

    /** Looks up the events, or the one that was chosen. */
    public void load() {
        if (event == null) {
            paging = Paging.of(page, reviews.eventCount(), ReviewHome.LINES);
            events = reviews.events(paging.first(), ReviewHome.LINES);
        } else {
            chosen = reviews.event(RecordId.of(event));
            involved = reviews.involved(chosen.id());
            instruments = reviews.instruments();
            instrument = instruments.isEmpty() ? null : instruments.get(0).id().toString();
        }
    }

    /** Opens the review and goes to it. */
    public String open() {
        Object id = reviews.open(new OpenReview(
                chosen.id(),
                RecordId.find(person).orElse(null),
                RecordId.find(instrument).orElse(null),
                act,
                concern));
        return "/review/act?faces-redirect=true&id=" + id + "&done=opened";
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

    public List<InvolvedLine> getInvolved() {
        return involved;
    }

    public List<InstrumentLine> getInstruments() {
        return instruments;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getInstrument() {
        return instrument;
    }

    public void setInstrument(String instrument) {
        this.instrument = instrument;
    }

    public String getAct() {
        return act;
    }

    public void setAct(String act) {
        this.act = act;
    }

    public String getConcern() {
        return concern;
    }

    public void setConcern(String concern) {
        this.concern = concern;
    }
}
