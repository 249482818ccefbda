package org.handrail.adverseevent;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.adverseevent.EventQuery.Order;
import org.handrail.adverseevent.EventQuery.Page;
import org.handrail.adverseevent.EventQuery.Position;
import org.handrail.adverseevent.EventQuery.TimeTest;
import org.hibernate.query.NativeQuery;

/**
 * Searches in SQL of PostgreSQL, for its arrays and row comparisons. Deleted events are not found. A page begins after the
 * last event of the one before, so that nothing is told twice or left out when events come in between.
 */
@Dependent
class EventSearch {
    @PersistenceContext(unitName = "event")
    private EntityManager event;

    /** A page of a search. */
    Page find(EventQuery asked) {
        Where where = new Where(asked.source());
        asked.keys().forEach(where::oneOfKeys);
        asked.ids().forEach(where::oneOfIds);
        asked.dates().forEach(tests -> where.and("i.dated"));
        asked.dates().forEach(tests -> where.oneOfTimes(tests, "i.happened_at", "i.happened_until"));
        asked.updates().forEach(tests -> where.oneOfTimes(tests, "i.updated_at", "i.updated_at"));
        Long total = asked.counted() ? count(where) : null;
        if (asked.most() == 0) {
            return new Page(List.of(), total, null);
        }
        String by = asked.order() == Order.HAPPENED ? "i.happened_at" : "i.updated_at";
        if (asked.after() != null) {
            where.and("(" + by + ", i.event_id) " + (asked.descending() ? "<" : ">") + " ("
                    + where.bind(asked.after().at()) + ", "
                    + where.bind(asked.after().id()) + ")");
        }
        String way = asked.descending() ? " desc" : "";
        List<Object[]> rows = rows(where, by, way, asked.most() + 1);
        boolean more = rows.size() > asked.most();
        List<Object[]> page = more ? rows.subList(0, asked.most()) : rows;
        Object[] end = page.isEmpty() ? null : page.get(page.size() - 1);
        return new Page(
                page.stream().map(EventSearch::stored).toList(),
                total == null && !more && asked.after() == null ? Long.valueOf(page.size()) : total,
                more ? new Position((Instant) end[5], (UUID) end[0]) : null);
    }

    /** Our ids of those that a condition means, two at most: more are not needed to say no. */
    List<UUID> matching(String source, EventCondition condition) {
        Where where = new Where(source);
        condition.keys().forEach(where::oneOfKeys);
        condition.ids().forEach(where::oneOfIds);
        List<?> found = where.on(event.createNativeQuery(
                        "select i.event_id from event.adverse_event_index i" + where, UUID.class))
                .setMaxResults(2)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    private List<Object[]> rows(Where where, String by, String way, int most) {
        Query query = event.createNativeQuery(
                "select i.event_id, i.source_id, v.version, v.body, v.received_at, " + by + " as sorted_by"
                        + " from event.adverse_event_index i join event.adverse_event_version v"
                        + " on v.event_id = i.event_id and v.version = i.version" + where + " order by " + by + way
                        + ", i.event_id" + way);
        NativeQuery<?> typed = query.unwrap(NativeQuery.class);
        typed.addScalar("event_id", UUID.class);
        typed.addScalar("source_id", String.class);
        typed.addScalar("version", Integer.class);
        typed.addScalar("body", String.class);
        typed.addScalar("received_at", Instant.class);
        typed.addScalar("sorted_by", Instant.class);
        List<?> found = where.on(query).setMaxResults(most).getResultList();
        return found.stream().map(Object[].class::cast).toList();
    }

    private Long count(Where where) {
        return (Long) where.on(
                        event.createNativeQuery("select count(*) from event.adverse_event_index i" + where, Long.class))
                .getSingleResult();
    }

    private static Stored stored(Object[] row) {
        String id = row[1] == null ? row[0].toString() : (String) row[1];
        return new Stored(id, (Integer) row[2], (String) row[3], (Instant) row[4], false);
    }

    /** The conditions as text, with their values apart from it. */
    private static final class Where {
        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Where(String source) {
            and("i.source = " + bind(source));
            and("not i.deleted");
        }

        String bind(Object value) {
            String name = "p" + values.size();
            values.put(name, value);
            return ":" + name;
        }

        void and(String condition) {
            all.add(condition);
        }

        void oneOfKeys(List<String> keys) {
            String array = keys.stream().map(this::bind).collect(Collectors.joining(", "));
            and("i.search_keys " + (keys.size() == 1 ? "@>" : "&&") + " cast(array[" + array + "] as text[])");
        }

        void oneOfIds(List<String> ids) {
            and(ids.stream()
                    .map(id -> Optional.ofNullable(Ids.uuid(id))
                                    .map(ours -> "i.event_id = " + bind(ours) + " or ")
                                    .orElse("")
                            + "i.source_id = " + bind(id))
                    .collect(Collectors.joining(" or ", "(", ")")));
        }

        void oneOfTimes(List<TimeTest> tests, String from, String until) {
            and(tests.stream().map(test -> time(test, from, until)).collect(Collectors.joining(" or ", "(", ")")));
        }

        /** As FHIR defines the prefixes for spans; the first of two comparisons is the one that an index serves. */
        private String time(TimeTest test, String from, String until) {
            return switch (test.prefix()) {
                case EQ -> within(test, from, until);
                case NE -> "not " + within(test, from, until);
                case GT -> until + " > " + bind(test.until());
                case LT -> from + " < " + bind(test.from());
                case GE -> "(" + until + " > " + bind(test.until()) + " or " + within(test, from, until) + ")";
                case LE -> "(" + from + " < " + bind(test.from()) + " or " + within(test, from, until) + ")";
                case SA -> from + " > " + bind(test.until());
                case EB -> until + " < " + bind(test.from());
                case AP ->
                    "(" + from + " <= " + bind(test.until()) + " and " + until + " >= " + bind(test.from()) + ")";
            };
        }

        private String within(TimeTest test, String from, String until) {
            String last = bind(test.until());
            return "(" + from + " >= " + bind(test.from()) + " and " + from + " <= " + last + " and " + until + " <= "
                    + last + ")";
        }

        Query on(Query query) {
            values.forEach(query::setParameter);
            return query;
        }

        @Override
        public String toString() {
            return " where " + String.join(" and ", all);
        }
    }
}
