package org.handrail.account;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * Who sees what became of people holds no role that judges them: one account with both would walk through the wall
 * between support and review. A peer may also be a reviewer, because those two are kept apart event by event.
 */
final class RolesApart {
    private static final Set<String> KNOWS_WHO_TOOK_SUPPORT =
            Set.of(Role.PROGRAMME_LEAD, Role.AUDITOR, Role.OCCUPATIONAL_HEALTH);
    private static final Set<String> JUDGES = Set.of(Role.REVIEWER, Role.RISK_MANAGER, Role.MANAGER);

    private RolesApart() {}

    /** Whether one account may hold all of these roles. */
    static boolean allow(Collection<String> roles) {
        return Collections.disjoint(roles, KNOWS_WHO_TOOK_SUPPORT) || Collections.disjoint(roles, JUDGES);
    }
}
