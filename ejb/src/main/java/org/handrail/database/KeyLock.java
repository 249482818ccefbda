package org.handrail.database;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.TreeSet;

/**
 * Makes transactions that speak of the same key wait for each other, so that eight copies of one message end as one row
 * instead of seven collisions. Held until the transaction ends. The unique indexes stay the last word.
 */
public final class KeyLock {
    private KeyLock() {}

    /** Waits for and holds all keys, always in the same order. */
    public static void hold(EntityManager realm, Collection<String> keys) {
        for (String key : new TreeSet<>(keys)) {
            realm.createNativeQuery(
                            "select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)", String.class)
                    .setParameter("key", key)
                    .getSingleResult();
        }
    }
}
