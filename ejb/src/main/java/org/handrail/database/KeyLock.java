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
        String[] ordered = new TreeSet<>(keys).toArray(String[]::new);
        realm.createNativeQuery(
                        "select count(pg_advisory_xact_lock(hashtextextended(k.key, 0)))"
                                + " from (select u.key from unnest(cast(:keys as text[])) with ordinality as u(key, place)"
                                + " order by u.place) k",
                        Long.class)
                .setParameter("keys", ordered)
                .getSingleResult();
    }
}
