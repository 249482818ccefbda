package org.handrail.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** When each worker of this node last finished a round. Readiness looks here. Real time, not the injected clock. */
@ApplicationScoped
public class Heartbeat {
    private final Map<String, Instant> beats = new ConcurrentHashMap<>();
    private final Set<String> expected = ConcurrentHashMap.newKeySet();

    /** Said by a worker when it starts, so that one that never beats is missed. */
    public void expect(String worker) {
        expected.add(worker);
    }

    /** Workers that said they would beat, or have. */
    public Set<String> expected() {
        return new TreeSet<>(expected);
    }

    /** Said by a worker at the end of each round, also of an empty one. */
    public void beat(String worker) {
        expected.add(worker);
        beats.put(worker, Instant.now());
    }

    /** Workers that have beaten once, with the age of the last beat. */
    public Map<String, Duration> ages() {
        Instant now = Instant.now();
        Map<String, Duration> ages = new TreeMap<>();
        beats.forEach((worker, at) -> ages.put(worker, Duration.between(at, now)));
        return ages;
    }
}
