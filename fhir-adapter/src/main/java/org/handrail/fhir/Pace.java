package org.handrail.fhir;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How fast each sender may go: a bucket that holds a minute's worth of requests and fills up evenly. Kept in the memory of
 * this node alone, so each node counts for itself.
 */
final class Pace {
    private static final double NANOS_OF_A_MINUTE = 60e9;
    private static final double NANOS_OF_A_SECOND = 1e9;

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    Pace() {
        this(System::nanoTime);
    }

    Pace(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Takes one request of a sender.
     *
     * @param perMinute how many it may send, null for any number
     * @return 0 when it may go on, else the seconds after which it may, at least 1
     */
    int secondsToWait(String sender, Integer perMinute) {
        if (perMinute == null) {
            buckets.remove(sender);
            return 0;
        }
        return buckets.computeIfAbsent(sender, name -> new Bucket(perMinute, nanos.getAsLong()))
                .take(perMinute, nanos.getAsLong());
    }

    private static final class Bucket {
        private double filled;
        private long at;

        Bucket(int perMinute, long now) {
            filled = perMinute;
            at = now;
        }

        synchronized int take(int perMinute, long now) {
            filled = Math.min(perMinute, filled + Math.max(0, now - at) * perMinute / NANOS_OF_A_MINUTE);
            at = now;
            if (filled >= 1) {
                filled -= 1;
                return 0;
            }
            double wait = (1 - filled) * NANOS_OF_A_MINUTE / perMinute;
            return (int) Math.max(1, Math.ceil(wait / NANOS_OF_A_SECOND));
        }
    }
}
