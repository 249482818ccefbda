package org.handrail.database;

import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;

/** Rows that a worker takes for itself: locked until its transaction ends, without those that another node holds. */
public final class Claim {
    /** Hibernate's value for {@code for update skip locked}. */
    private static final int SKIP_LOCKED = -2;

    private Claim() {}

    /** Up to {@code most} rows of the query that nobody else holds. */
    public static <T> List<T> of(TypedQuery<T> query, int most) {
        return query.setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .setMaxResults(most)
                .getResultList();
    }
}
