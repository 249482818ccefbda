package org.handrail.adverseevent;

import java.sql.SQLException;
import java.util.function.Supplier;

/** Does a transaction again when it collided with another node that told the same thing at the same moment. */
final class Collisions {
    private static final int TRIES = 5;

    private Collisions() {}

    static <T> T retry(Supplier<T> transaction) {
        for (int tried = 1; ; tried++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (tried == TRIES || !isCollision(e)) {
                    throw e;
                }
            }
        }
    }

    /** Unique violation, serialization failure or deadlock. */
    static boolean isCollision(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().equals("23505") || sql.getSQLState().startsWith("40");
            }
        }
        return false;
    }
}
