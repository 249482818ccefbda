package org.handrail.adverseevent;

import java.sql.SQLException;
import java.util.UUID;

/**
 * What may be kept and logged of a failure while linking: its code, a number to find it by, and the kinds of exception. Their
 * words may name people, so they stay out.
 *
 * @param reference for people, such as {@code HANDRAIL-1402-3f9a1c20}
 * @param kinds of the exception and its causes
 * @param trace where it happened, without words
 */
record Mishap(String reference, String kinds, Throwable trace) {
    static Mishap of(Throwable thrown) {
        StringBuilder kinds = new StringBuilder();
        Throwable root = thrown;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            kinds.append(kinds.length() == 0 ? "" : " < ")
                    .append(cause.getClass().getSimpleName());
            if (cause instanceof SQLException sql) {
                kinds.append(' ').append(sql.getSQLState());
            }
            root = cause;
        }
        RuntimeException bare = new RuntimeException(root.getClass().getName());
        bare.setStackTrace(root.getStackTrace());
        return new Mishap("HANDRAIL-1402-" + UUID.randomUUID().toString().substring(0, 8), kinds.toString(), bare);
    }
}
