package org.handrail.web.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.adverseevent.AdverseEvents;
import org.handrail.adverseevent.EventLine;
import org.handrail.web.shell.Paging;

/** Events of which the programme lead has to say who was involved. */
@Named
@RequestScoped
public class EventsToReview {
    private static final int SIZE = 25;

    @Inject
    private AdverseEvents events;

    private Paging paging;
    private List<EventLine> lines;

    public Paging getPaging() {
        if (paging == null) {
            paging = Paging.asked(events.countNeedingReview(), SIZE);
        }
        return paging;
    }

    public List<EventLine> getLines() {
        if (lines == null) {
            lines = events.needingReview(getPaging().first(), SIZE);
        }
        return lines;
    }
}
