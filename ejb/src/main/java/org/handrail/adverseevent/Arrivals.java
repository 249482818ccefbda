package org.handrail.adverseevent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.handrail.account.Role;
import org.handrail.staff.StaffDirectory;

/** People came into the directory by another way than their sender: whoever waited for them hears of it. */
@Stateless
public class Arrivals {
    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private StaffDirectory directory;

    @Inject
    private Relinking relinking;

    /** Roles that waited for their people become placements, and events that name them are linked again. */
    @RolesAllowed(Role.ADMIN)
    public void wake() {
        List<Object[]> waiting = event.createQuery(
                        "select r, p.id, r.source, r.resourceId from SourceRole r, PersonIdentifier i join i.person p where r.practitionerId is null"
                                + " and i.system = r.practitionerSystem and i.value = r.practitionerValue and not exists"
                                + " (select 1 from Placement x where x.source = r.source and x.sourceRoleId = r.resourceId)",
                        Object[].class)
                .getResultList();
        for (Object[] one : waiting) {
            SourceRole role = (SourceRole) one[0];
            UUID person = (UUID) one[1];
            directory.record(role.placementOf(person));
            SourceResource resource = event.find(SourceResource.class, role.resource());
            if (resource != null) {
                resource.isPerson(person);
                relinking.wake((String) one[2], SourceRecords.PRACTITIONER_ROLE, (String) one[3]);
            }
        }
        event.flush();
        relinking.wakeKnown();
    }
}
