package org.handrail.support;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.UUID;
import org.handrail.account.Role;

/** Calls for help, for those on call: programme leads and peers. Somebody in line above the caller never sees the call. */
@Stateless
@RolesAllowed({Role.PROGRAMME_LEAD, Role.PEER})
public class HelpCalls {

    /** Calls that nobody has answered, or whose person nobody has reached yet; the oldest first. */
    public List<HelpCallView> open() { throw new UnsupportedOperationException(); }

    /** I answer this call; the person sees my name at once. */
    public void acknowledge(UUID callId) { throw new UnsupportedOperationException(); }

    /** I have spoken with the person. */
    public void reached(UUID callId) { throw new UnsupportedOperationException(); }
}
