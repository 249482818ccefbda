package org.handrail.support;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.handrail.account.Callers;
import org.handrail.account.Role;
import org.handrail.audit.Access;
import org.handrail.audit.LedgerWriter;
import org.handrail.audit.Refusals;
import org.handrail.configuration.Setting;
import org.handrail.configuration.Within;
import org.handrail.database.Realm;
import org.handrail.failure.NotFound;

/** Calls for help, for those on call: programme leads and peers. Somebody in line above the caller never sees the call. */
@Stateless
public class HelpCalls {
    @PersistenceContext(unitName = "support")
    private EntityManager support;

    @Inject
    private Cases cases;

    @Inject
    private OnCall onCall;

    @Inject
    private Callers callers;

    @Inject
    private Refusals refusals;

    @Inject
    private Clock clock;

    /** Calls that nobody has answered, or whose person nobody has reached yet; the oldest first. Who it is stands there for whoever answered. */
    @RolesAllowed({Role.PROGRAMME_LEAD, Role.PEER})
    public List<HelpCallView> open() {
        UUID me = callers.person();
        return support.createQuery(
                        "select h from HelpCall h where h.reachedAt is null order by h.openedAt, h.id", HelpCall.class)
                .getResultStream()
                .filter(call -> onCall.mayAnswer(me, call.personId()))
                .map(call -> call.seenBy(me, cases.name(call.acknowledgedBy()), cases::name))
                .toList();
    }

    /** I answer this call; the person sees my name at once. */
    @RolesAllowed({Role.PROGRAMME_LEAD, Role.PEER})
    public void acknowledge(UUID callId) {
        HelpCall call = find(callId);
        call.acknowledge(callers.person(), clock.instant(), Within.of(Setting.HELP_CALL_REACH_WITHIN));
        LedgerWriter.write(
                support,
                clock,
                Realm.SUPPORT,
                Access.opened(callers.current(), call.personId(), "HELP_CALL", callId, "HELP_CALL"));
    }

    /** I have spoken with the person. */
    @RolesAllowed({Role.PROGRAMME_LEAD, Role.PEER})
    public void reached(UUID callId) {
        find(callId).reached(callers.person(), clock.instant());
    }

    private HelpCall find(UUID callId) {
        HelpCall call = callId == null ? null : support.find(HelpCall.class, callId, LockModeType.PESSIMISTIC_WRITE);
        if (call == null) {
            throw new NotFound("notFound");
        }
        if (!onCall.mayAnswer(callers.person(), call.personId())) {
            refusals.write(
                    Realm.SUPPORT,
                    Access.refused(callers.current(), call.personId(), "HELP_CALL", callId, "HELP_CALL"));
            throw new NotFound("notFound");
        }
        return call;
    }
}
