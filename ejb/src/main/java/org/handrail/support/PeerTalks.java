package org.handrail.support;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.handrail.account.Role;

/** What a peer does: the people they are with, that a talk took place, how it goes. Never what was said. */
@Stateless
@RolesAllowed(Role.PEER)
public class PeerTalks {

    /** The cases assigned to me, the longest waiting first. */
    public List<PeerCaseRow> cases() { throw new UnsupportedOperationException(); }

    /** Opens one; the person sees it in their ledger. */
    public PeerCaseView open(UUID caseId) { throw new UnsupportedOperationException(); }

    /**
     * Logs that a talk took place.
     *
     * @param heldOn not in the future
     * @param minutes 1 to 480
     */
    public void logTalk(UUID caseId, LocalDate heldOn, int minutes, TalkMode mode) { throw new UnsupportedOperationException(); }

    /** Asks occupational health to see the person, who agrees. */
    public void askOccupationalHealth(UUID caseId, boolean personAgrees) { throw new UnsupportedOperationException(); }

    /** A check-in was done. */
    public void checkInDone(UUID checkInId, HowItGoes howItGoes) { throw new UnsupportedOperationException(); }

    /** I can't go on with this case: the programme lead picks somebody else. */
    public void handBack(UUID caseId) { throw new UnsupportedOperationException(); }
}
