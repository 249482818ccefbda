package org.handrail.support;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.UUID;
import org.handrail.account.Role;

/** The programme lead's day. */
@Stateless
@RolesAllowed(Role.PROGRAMME_LEAD)
public class ProgrammeDay {

    public DayCounts counts() { throw new UnsupportedOperationException(); }

    /** Offers without an answer, the oldest first. */
    public List<DayRow> offersOpen(int first, int most) { throw new UnsupportedOperationException(); }

    /** People who wait for a peer, the most urgent first. */
    public List<DayRow> withoutPeer(int first, int most) { throw new UnsupportedOperationException(); }

    /** Check-ins more than a day late, the latest first. */
    public List<DayRow> checkInsOverdue(int first, int most) { throw new UnsupportedOperationException(); }

    /** One case, to pick a peer; the person sees it in their ledger. */
    public DayRow open(UUID caseId) { throw new UnsupportedOperationException(); }

    /** Peers who may be picked, the least busy first. */
    public List<PeerCandidate> candidates(UUID caseId) { throw new UnsupportedOperationException(); }

    /** Picks a peer. */
    public void assign(UUID caseId, UUID peerId) { throw new UnsupportedOperationException(); }
}
