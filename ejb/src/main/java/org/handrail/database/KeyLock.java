package org.handrail.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes transactions that speak of the same key wait for each other, so that eight copies of one message end as one row
 * instead of seven collisions. Held until the transaction ends. The unique indexes stay the last word.
 */
public final class KeyLock {
    private KeyLock() {}

    /** Waits for and holds all keys, always in the same order. */
    public static void hold(EntityManager realm, Collection<String> keys) {
        List<String> ordered = List.copyOf(new TreeSet<>(keys));
        if (ordered.isEmpty()) {
            return;
        }
        // One statement for all; a row of values is looked at from left to right
        String locks = IntStream.range(0, ordered.size())
                .mapToObj(i -> "cast(pg_advisory_xact_lock(hashtextextended(:key" + i + ", 0)) as text)")
                .collect(Collectors.joining(" || "));
        Query lock = realm.createNativeQuery("select " + locks, String.class);
        IntStream.range(0, ordered.size()).forEach(i -> lock.setParameter("key" + i, ordered.get(i)));
        lock.getSingleResult();
    }
}
