package org.handrail.adverseevent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.handrail.account.Role;
import org.handrail.staff.RecordPerson;
import org.handrail.staff.UnitRef;

/**
 * Practitioners, their roles and encounters, as each sender knows them. They feed the staff directory, and what could not
 * be linked before is linked again when they arrive.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SourceRecords {
    /** FHIR names of the types. */
    public static final String PRACTITIONER = "Practitioner";

    public static final String PRACTITIONER_ROLE = "PractitionerRole";
    public static final String ENCOUNTER = "Encounter";

    @Inject
    private SourceDesk desk;

    @RolesAllowed(Role.EHR)
    public Stored storePractitioner(StoreRecord told, RecordPerson person) {
        return Collisions.retry(() -> desk.storePractitioner(told, person));
    }

    /** A role may come before its Practitioner: it becomes a placement when the Practitioner arrives. */
    @RolesAllowed(Role.EHR)
    public Stored storeRole(StoreRecord told, RoleFacts role) {
        return Collisions.retry(() -> desk.storeRole(told, role));
    }

    /** @param unit where the encounter took place, or null */
    @RolesAllowed(Role.EHR)
    public Stored storeEncounter(StoreRecord told, List<Mention> participants, UnitRef unit) {
        return Collisions.retry(() -> desk.storeEncounter(told, participants, unit));
    }

    /** What is kept of a sender's resource. */
    @RolesAllowed(Role.EHR)
    public Optional<Stored> read(String source, String type, String id) {
        return desk.read(source, type, id);
    }
}
