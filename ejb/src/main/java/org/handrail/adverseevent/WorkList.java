package org.handrail.adverseevent;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The events that wait for the programme lead, and why. */
@Dependent
class WorkList {
    private static final String WAITING =
            "select id, received_at from event.adverse_event where linking = 'NEEDS_REVIEW'"
                    + " union select e.id, e.received_at from event.involvement i join event.adverse_event e on e.id = i.event_id"
                    + " where i.said_open";

    private static final String COUNT = "(select count(i) from Involvement i where i.eventId = e.id and ";
    private static final String LINES = "select e, u.name, " + COUNT
            + "i.decision in (org.handrail.adverseevent.Decision.PROPOSED,"
            + " org.handrail.adverseevent.Decision.CONFIRMED)), " + COUNT
            + "i.decision = org.handrail.adverseevent.Decision.SUGGESTED), " + COUNT + "i.saidOpen = true)"
            + " from AdverseEvent e left join org.handrail.staff.Unit u on u.id = e.unitId where e.id in :ids";

    @PersistenceContext(unitName = "event")
    private EntityManager event;

    /** A page of them, longest waiting first. */
    List<EventLine> page(int first, int most) {
        @SuppressWarnings("unchecked")
        List<UUID> ids = event.createNativeQuery(
                        "select w.id from (" + WAITING + ") w order by w.received_at, w.id", UUID.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        Map<UUID, EventLine> lines = lines(ids).stream().collect(Collectors.toMap(EventLine::id, Function.identity()));
        return ids.stream().map(lines::get).toList();
    }

    long size() {
        return ((Number) event.createNativeQuery("select count(*) from (" + WAITING + ") w")
                        .getSingleResult())
                .longValue();
    }

    List<EventLine> lines(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : event.createQuery(LINES, Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(WorkList::line)
                        .toList();
    }

    private static EventLine line(Object[] row) {
        AdverseEvent of = (AdverseEvent) row[0];
        long people = (Long) row[2];
        long suggested = (Long) row[3];
        return of.line((String) row[1], people, suggested, waiting(of, people, suggested, (Long) row[4] > 0));
    }

    private static List<Waiting> waiting(AdverseEvent of, long people, long suggested, boolean says) {
        List<Waiting> why = new ArrayList<>();
        if (of.linking() == Linking.NEEDS_REVIEW) {
            add(why, Waiting.PARKED, of.isParked());
            add(why, Waiting.HELD, of.waitsForHuman());
            add(why, Waiting.NOBODY, people == 0 && suggested == 0);
            add(why, Waiting.SUGGESTED, suggested > 0);
        }
        add(why, Waiting.SAYS, says);
        add(why, Waiting.NOT_FOUND, of.linking() == Linking.NEEDS_REVIEW && why.isEmpty());
        return why.stream().sorted().toList();
    }

    private static void add(List<Waiting> why, Waiting one, boolean holds) {
        if (holds) {
            why.add(one);
        }
    }
}
