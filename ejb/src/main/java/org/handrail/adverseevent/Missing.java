package org.handrail.adverseevent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is asked for at the senders' own servers, in the caller's transaction. */
@Dependent
class Missing {
    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private Clock clock;

    /** Asks for these, each once however often it is wanted. */
    void ask(Collection<MissingTarget> wanted) {
        for (MissingTarget target : wanted) {
            event.createNativeQuery(
                            "insert into event.missing_resource (source, resource_type, resource_id, state, due_at, attempts,"
                                    + " asked_at) values (:source, :type, :id, 'DUE', :now, 0, :now) on conflict do nothing")
                    .setParameter("source", target.source())
                    .setParameter("type", target.type())
                    .setParameter("id", target.id())
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        }
    }

    /** How far we are with each; what was never asked for, or has come, is left out. */
    Map<MissingTarget, MentionState> states(Collection<MissingTarget> targets) {
        Map<MissingTarget, MentionState> states = new HashMap<>();
        for (MissingResource row : rows(targets)) {
            states.put(row.target(), row.shown());
        }
        return states;
    }

    /** A human wants those that were given up to be tried again. */
    void again(Collection<MissingTarget> targets) {
        rows(targets).forEach(row -> row.again(clock.instant()));
    }

    private List<MissingResource> rows(Collection<MissingTarget> targets) {
        List<String> ids = targets.stream()
                .map(MissingTarget::id)
                .filter(id -> id != null)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? List.of()
                : event
                        .createQuery(
                                "select m from MissingResource m where m.resourceId in :ids and m.state <> :brought",
                                MissingResource.class)
                        .setParameter("ids", ids)
                        .setParameter("brought", MissingResource.State.BROUGHT)
                        .getResultList()
                        .stream()
                        .filter(row -> targets.contains(row.target()))
                        .toList();
    }
}
