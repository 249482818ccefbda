package org.handrail.database;

import jakarta.persistence.EntityManager;
import java.util.Collection;

/**
 * Makes transactions that speak of the same key wait for each other, so that eight copies of one message end as one row
 * instead of seven collisions. Held until the transaction ends. The unique indexes stay the last word.
 */
public final class KeyLock {
    private KeyLock() {}

    /** Waits for and holds all keys, always in the same order, in one statement: each costs a round trip else. */
    public static void hold(EntityManager realm, Collection<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        realm.createNativeQuery(
                        "select count(cast(pg_advisory_xact_lock(k.key) as text)) from (select distinct"
                                + " hashtextextended(unnest(cast(:keys as text[])), 0) as key order by 1) k",
                        Long.class)
                .setParameter("keys", keys.toArray(String[]::new))
                .getSingleResult();
    }
}
