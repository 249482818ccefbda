package org.handrail.web.peer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.handrail.support.PeerCaseRow;
import org.handrail.support.PeerTalks;

/** The people a peer is with, and what is next with each. */
@Named
@RequestScoped
public class PeerDay {
    @Inject
    private PeerTalks talks;

    @Inject
    private Clock clock;

    private List<PeerCaseRow> people;

    public List<PeerCaseRow> getPeople() {
        if (people == null) {
            people = talks.cases();
        }
        return people;
    }

    /** FIRST_CONTACT, CHECK_IN_DUE, CHECK_IN_AHEAD or NOTHING: a key of the page's texts. */
    public String next(PeerCaseRow row) {
        if (row.contactDueAt() != null) {
            return "FIRST_CONTACT";
        }
        if (row.nextCheckInAt() == null) {
            return "NOTHING";
        }
        return isDue(row.nextCheckInAt()) ? "CHECK_IN_DUE" : "CHECK_IN_AHEAD";
    }

    public boolean isDue(Instant at) {
        return at != null && !at.isAfter(clock.instant());
    }
}
