package org.handrail.web.me;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.handrail.support.CaseCard;
import org.handrail.support.CaseState;
import org.handrail.support.CheckInView;
import org.handrail.support.DutyView;
import org.handrail.support.MySupport;
import org.handrail.support.NewsItem;
import org.handrail.web.shell.Format;

/** The first page of a person: what to do next, who is with me, what changed, my duty. */
@Named
@RequestScoped
public class MyHome {
    @Inject
    private MySupport support;

    @Inject
    private Words words;

    @Inject
    private Format format;

    private List<CaseCard> cases;
    private List<CheckInView> checkIns;

    /** Offers without an answer: the first thing to do. */
    public List<CaseCard> getOffers() {
        return cases().stream()
                .filter(mine -> mine.state() == CaseState.OFFERED)
                .toList();
    }

    /** Cases with an answer that go on. */
    public List<CaseCard> getOngoing() {
        return cases().stream()
                .filter(mine -> mine.state() != CaseState.OFFERED && mine.state() != CaseState.CLOSED)
                .toList();
    }

    public List<CaseCard> getClosed() {
        return cases().stream().filter(mine -> mine.state() == CaseState.CLOSED).toList();
    }

    public List<CheckInView> getCheckIns() {
        if (checkIns == null) {
            checkIns = support.checkInsDue();
        }
        return checkIns;
    }

    /** Nothing waits for the person. */
    public boolean isNothing() {
        return getOffers().isEmpty() && getCheckIns().isEmpty();
    }

    /** When the person is asked next, in a sentence, or an empty one. */
    public String getNextCheckIn() {
        return support.nextCheckIn()
                .map(next -> words.say("home.nextCheckIn", format.date(next.dueAt())))
                .orElse("");
    }

    public List<NewsItem> getNews() {
        return support.news();
    }

    /** The case that a check-in is about. */
    public CaseCard caseOf(CheckInView checkIn) {
        return cases().stream()
                .filter(mine -> mine.id().equals(checkIn.caseId()))
                .findFirst()
                .orElseThrow();
    }

    public DutyView getDuty() {
        return support.duty();
    }

    /** When duty is looked at again, in a sentence, or an empty one. */
    public String getDutyReview() {
        DutyView duty = getDuty();
        return duty.reviewOn() == null ? "" : words.say("duty.review", format.day(duty.reviewOn()));
    }

    /** Asks for somebody to talk to without any event (A77). */
    public String ask() {
        UUID opened = support.askWithoutEvent();
        return "/me/choices?faces-redirect=true&case=" + opened;
    }

    private List<CaseCard> cases() {
        if (cases == null) {
            cases = support.cases();
        }
        return cases;
    }
}
