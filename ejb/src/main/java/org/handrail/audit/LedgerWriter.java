package org.handrail.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.handrail.database.Realm;

/** Adds a line in the transaction of the realm that opened the record: no reading without its line. */
public final class LedgerWriter {
    private LedgerWriter() {}

    /** @param realm the unit of the realm that opens the record */
    public static void write(EntityManager realm, Clock clock, Realm from, Access access) {
        realm.persist(new AccessEntry(clock.instant(), from, access));
    }
}
