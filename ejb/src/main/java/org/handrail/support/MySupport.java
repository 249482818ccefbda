package org.handrail.support;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.account.Role;

/** What an involved person does with their own cases. Each answer can be taken back, for ever. */
@Stateless
@RolesAllowed(Role.STAFF)
public class MySupport {

    /** All my cases, newest offer first. */
    public List<CaseCard> cases() { throw new UnsupportedOperationException(); }

    /** One case of mine. */
    public CaseCard open(UUID caseId) { throw new UnsupportedOperationException(); }

    /** I want to talk to a peer. */
    public CaseCard talkToPeer(UUID caseId) { throw new UnsupportedOperationException(); }

    /** I want to talk to occupational health. */
    public CaseCard talkToOccupationalHealth(UUID caseId) { throw new UnsupportedOperationException(); }

    /** Not now: asked again at the next check-in. */
    public CaseCard notNow(UUID caseId) { throw new UnsupportedOperationException(); }

    /** I stop this case; every choice stays open. */
    public CaseCard stop(UUID caseId) { throw new UnsupportedOperationException(); }

    /**
     * I ask for support without any event (A77).
     *
     * @return the case, offered
     */
    public UUID askWithoutEvent() { throw new UnsupportedOperationException(); }

    /**
     * I need help now.
     *
     * @param caseId the case from which I ask, or null
     */
    public HelpCallView helpNow(UUID caseId) { throw new UnsupportedOperationException(); }

    /** My last call for help of the last day. */
    public Optional<HelpCallView> helpCall() { throw new UnsupportedOperationException(); }

    /** Check-ins that are due, one per case. */
    public List<CheckInView> checkInsDue() { throw new UnsupportedOperationException(); }

    /** My next check-in that is still to come. */
    public Optional<CheckInView> nextCheckIn() { throw new UnsupportedOperationException(); }

    /** How it goes. */
    public void answer(UUID checkInId, HowItGoes howItGoes) { throw new UnsupportedOperationException(); }

    /** Whether I want to hear what changed. */
    public void wantsNews(UUID caseId, boolean yes) { throw new UnsupportedOperationException(); }

    /** What changed, for the cases where I want to know; newest first. */
    public List<NewsItem> news() { throw new UnsupportedOperationException(); }

    /** My duty. */
    public DutyView duty() { throw new UnsupportedOperationException(); }
}
