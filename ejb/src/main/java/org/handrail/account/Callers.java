package org.handrail.account;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.handrail.failure.NotAllowed;

/** Tells a facade who is asking. Reads outside the caller's transaction, so it never joins two realms in one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Callers {
    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Resource
    private SessionContext context;

    /**
     * The signed-in account.
     *
     * @throws NotAllowed when there is none or it is switched off
     */
    @PermitAll
    public Caller current() {
        Account account = event.find(Account.class, context.getCallerPrincipal().getName());
        if (account == null || !account.enabled()) {
            throw new NotAllowed("notAllowed");
        }
        AccountView view = account.view();
        return new Caller(view.username(), view.personId(), view.roles());
    }

    /**
     * The caller's person.
     *
     * @throws NotAllowed when no person stands behind the account
     */
    @PermitAll
    public UUID person() {
        UUID person = current().personId();
        if (person == null) {
            throw new NotAllowed("notAllowed");
        }
        return person;
    }
}
