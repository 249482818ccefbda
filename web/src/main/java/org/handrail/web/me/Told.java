package org.handrail.web.me;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.handrail.support.CaseCard;
import org.handrail.support.MySupport;
import org.handrail.support.NewsItem;
import org.handrail.support.Trigger;

/** What changed, and for which cases the person wants to hear of it. */
@Named
@RequestScoped
public class Told {
    @Inject
    private MySupport support;

    public List<NewsItem> getItems() {
        return support.news();
    }

    /** Cases that come from an event. */
    public List<CaseCard> getCases() {
        return support.cases().stream()
                .filter(mine -> mine.trigger() != Trigger.SELF)
                .toList();
    }

    /** The other way round: told so far, no longer, or not yet, from now on. */
    public String turn(UUID caseId, boolean wanted) {
        support.wantsNews(caseId, wanted);
        return "/me/news?faces-redirect=true";
    }
}
