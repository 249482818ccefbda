package org.handrail.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.handrail.database.Realm;

/** Writes down an attempt that was refused, in a transaction of its own: the one that was refused is rolled back (E12). */
@Stateless
public class Refusals {
    @PersistenceContext(unitName = "support")
    private EntityManager support;

    @PersistenceContext(unitName = "occupational")
    private EntityManager occupational;

    @PersistenceContext(unitName = "review")
    private EntityManager review;

    @Inject
    private Clock clock;

    /** @param from the realm that keeps the record: support, occupational or review */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void write(Realm from, Access refused) {
        LedgerWriter.write(managerOf(from), clock, from, refused);
    }

    private EntityManager managerOf(Realm realm) {
        return switch (realm) {
            case SUPPORT -> support;
            case OCCUPATIONAL -> occupational;
            case REVIEW -> review;
            default -> throw new IllegalArgumentException("No records of a person are kept in " + realm + ".");
        };
    }
}
