package org.handrail.support;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.handrail.account.Role;

/** What a line manager sees of support: offered or not, and duty. */
@Stateless
@RolesAllowed(Role.MANAGER)
public class DutyBoard {

    /** The people of the units that the caller manages now, by unit and name. */
    public List<DutyRow> people() { throw new UnsupportedOperationException(); }
}
