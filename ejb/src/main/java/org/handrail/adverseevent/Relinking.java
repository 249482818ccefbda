package org.handrail.adverseevent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.List;
import org.handrail.staff.Identifier;

/** Wakes events whose people could not be found before, when the sender tells more. What a human reviewed is left alone. */
@Dependent
class Relinking {
    private static final String WAKE =
            "update event.adverse_event set linking = 'PENDING', link_due_at = :now, link_attempts = 0,"
                    + " link_error = null where reviewed_at is null and ";
    /** An event that is being linked at this moment is woken too: it may have looked a moment too early. */
    private static final String UNSETTLED = "linking <> 'COMPLETE' and ";

    private static final String NAMES_RESOURCE =
            " m.matched_person_id is null and m.resource_type = :type and m.resource_id = :id ";
    private static final String NAMES_IDENTIFIER = " m.matched_person_id is null and exists (select 1 from"
            + " event.mention_identifier i where i.mention_id = m.id and i.system = :system and i.value = :value) ";

    private static final String NAMES_SOMEBODY_KNOWN = " m.matched_person_id is null and exists (select 1 from"
            + " event.mention_identifier i join event.person_identifier p on p.system = i.system and p.value = i.value"
            + " where i.mention_id = m.id) ";

    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private Clock clock;

    /** Events that name a resource of their sender, themselves or through their encounter. */
    void wake(String source, String type, String id) {
        run(WAKE + UNSETTLED
                        + "source = :source and id in (select m.event_id from event.mention m where m.event_id is not null"
                        + " and" + NAMES_RESOURCE + throughEncounter(NAMES_RESOURCE) + ")")
                .setParameter("source", source)
                .setParameter("type", type)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Events of any sender that name somebody by one of these identifiers. */
    void wake(List<Identifier> identifiers) {
        for (Identifier identifier : identifiers) {
            run(WAKE + UNSETTLED + "id in (select m.event_id from event.mention m where m.event_id is not null and"
                            + NAMES_IDENTIFIER + throughEncounter(NAMES_IDENTIFIER) + ")")
                    .setParameter("system", identifier.system())
                    .setParameter("value", identifier.value())
                    .executeUpdate();
        }
    }

    /**
     * Events that happened during an encounter which was told or changed now.
     *
     * @param encounter the sender's id of it; null when nobody can have named it by that
     */
    void wakeAround(String source, String encounter, List<Identifier> identifiers) {
        if (encounter != null) {
            run(WAKE
                            + "source = :source and id in (select m.event_id from event.mention m where m.resource_type = 'Encounter'"
                            + " and m.resource_id = :id)")
                    .setParameter("source", source)
                    .setParameter("id", encounter)
                    .executeUpdate();
        }
        for (Identifier identifier : identifiers) {
            run(WAKE
                            + "source = :source and id in (select m.event_id from event.mention m join event.mention_identifier i on"
                            + " i.mention_id = m.id where m.actor_type = 'ENCOUNTER' and i.system = :system"
                            + " and i.value = :value)")
                    .setParameter("source", source)
                    .setParameter("system", identifier.system())
                    .setParameter("value", identifier.value())
                    .executeUpdate();
        }
    }

    /** Events of any sender that name somebody by an identifier which the directory knows by now. */
    void wakeKnown() {
        run(WAKE + UNSETTLED + "id in (select m.event_id from event.mention m where m.event_id is not null and"
                        + NAMES_SOMEBODY_KNOWN + throughEncounter(NAMES_SOMEBODY_KNOWN) + ")")
                .executeUpdate();
    }

    private static String throughEncounter(String names) {
        return "union select o.event_id from event.mention m join event.mention o on o.resource_type = 'Encounter'"
                + " and o.resource_id = m.encounter_id join event.adverse_event e on e.id = o.event_id"
                + " and e.source = m.encounter_source where" + names;
    }

    private Query run(String sql) {
        return event.createNativeQuery(sql).setParameter("now", clock.instant());
    }
}
