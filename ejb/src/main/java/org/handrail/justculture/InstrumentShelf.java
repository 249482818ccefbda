package org.handrail.justculture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handrail.failure.NotFound;

/** Keeps the versions of the instruments. A faulty file is left out and said in the log: it must not stop anything else. */
@ApplicationScoped
class InstrumentShelf {
    private static final Logger LOG = Logger.getLogger(InstrumentShelf.class.getName());

    @PersistenceContext(unitName = "review")
    private EntityManager review;

    @Inject
    private Clock clock;

    /** Takes over a file when its code and version are new. */
    public void load(String file, String body) {
        try {
            Instrument instrument = InstrumentJson.read(body);
            List<String> faults = InstrumentFaults.of(instrument);
            if (faults.isEmpty()) {
                keep(file, instrument, body);
            } else {
                LOG.log(Level.SEVERE, "HANDRAIL-1301 The instrument {0} is not used: {1}", new Object[] {
                    file, String.join(" ", faults)
                });
            }
        } catch (IllegalArgumentException e) {
            LOG.log(Level.SEVERE, "HANDRAIL-1301 The instrument {0} is not used: {1}", new Object[] {
                file, e.getMessage()
            });
        }
    }

    /** The newest version of each instrument. */
    public Map<UUID, Instrument> newest() {
        Map<String, StoredInstrument> newest = new LinkedHashMap<>();
        review.createQuery("select i from StoredInstrument i order by i.loadedAt, i.version", StoredInstrument.class)
                .getResultStream()
                .forEach(stored -> newest.put(stored.code(), stored));
        Map<UUID, Instrument> instruments = new LinkedHashMap<>();
        newest.values().forEach(stored -> instruments.put(stored.id(), stored.instrument()));
        return instruments;
    }

    /** The version that a review is bound to. */
    public Instrument get(UUID id) {
        StoredInstrument stored = id == null ? null : review.find(StoredInstrument.class, id);
        if (stored == null) {
            throw new NotFound("notFound");
        }
        return stored.instrument();
    }

    /** Nodes that start together may load the same version: the first one's stays. */
    private void keep(String file, Instrument instrument, String body) {
        review.createNativeQuery("insert into review.instrument (id, code, version, body, loaded_at)"
                        + " values (:id, :code, :version, :body, :now) on conflict (code, version) do nothing")
                .setParameter("id", UUID.randomUUID())
                .setParameter("code", instrument.code())
                .setParameter("version", instrument.version())
                .setParameter("body", body)
                .setParameter("now", clock.instant())
                .executeUpdate();
        String kept = review.createQuery(
                        "select i.body from StoredInstrument i where i.code = :code and i.version = :version",
                        String.class)
                .setParameter("code", instrument.code())
                .setParameter("version", instrument.version())
                .getSingleResult();
        if (!kept.equals(body)) {
            LOG.log(
                    Level.WARNING,
                    "HANDRAIL-1302 The instrument {0} differs from the one loaded under the same version; "
                            + "the one loaded stays. Give the changed one a new version.",
                    file);
        }
    }
}
