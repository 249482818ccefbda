package org.handrail.support;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.handrail.staff.StaffDirectory;

/** Who may answer somebody's call for help: never their line, never a reviewer of their events (E5, C17). */
@Dependent
class OnCall {
    @PersistenceContext(unitName = "support")
    private EntityManager support;

    @Inject
    private StaffDirectory directory;

    boolean mayAnswer(UUID helper, UUID person) {
        return !helper.equals(person) && !directory.isInLineAbove(helper, person) && !reviews(helper, person);
    }

    /** Everybody whom {@link #mayAnswer} keeps from the helper: their cases are not there for them either. Never empty. */
    Set<UUID> hiddenFrom(UUID helper) {
        Set<UUID> hidden = new HashSet<>(directory.peopleBelow(helper));
        hidden.add(helper);
        hidden.addAll(support.createQuery(
                        "select c.personId from KeptApart k, SupportCase c where k.key.personId = :helper"
                                + " and k.key.eventId = c.eventId",
                        UUID.class)
                .setParameter("helper", helper)
                .getResultList());
        return hidden;
    }

    private boolean reviews(UUID helper, UUID person) {
        return support.createQuery(
                                "select count(k) from KeptApart k, SupportCase c where k.key.personId = :helper"
                                        + " and k.key.eventId = c.eventId and c.personId = :person",
                                Long.class)
                        .setParameter("helper", helper)
                        .setParameter("person", person)
                        .getSingleResult()
                > 0;
    }
}
