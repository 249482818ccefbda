package org.handrail.adverseevent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.handrail.account.Role;

/**
 * The resources beside the event, as each sender knows them: staff, their roles, encounters, places, and whoever else is
 * referred to. They feed the staff directory, and what could not be linked before is linked again when they arrive.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SourceRecords {
    /** FHIR names of the types that linking knows. */
    public static final String PRACTITIONER = "Practitioner";

    public static final String PRACTITIONER_ROLE = "PractitionerRole";
    public static final String ENCOUNTER = "Encounter";

    @Inject
    private SourceDesk desk;

    @Inject
    private Together together;

    /**
     * Does everything in one transaction: all of it or nothing. Done again when somebody else told the same at the same
     * moment, so the work has to read what it needs anew each time.
     *
     * @param work calls {@link SourceDesk} and {@link EventDesk}
     * @return its result or its failure, by which nothing is stored
     */
    @RolesAllowed(Role.EHR)
    public <T> Together.Result<T> together(Supplier<T> work) {
        return Collisions.retry(() -> {
            Together.Result<T> result = together.run(work);
            if (Collisions.isCollision(result.failure())) {
                throw result.failure();
            }
            return result;
        });
    }

    /** What is kept of a sender's resource. */
    @RolesAllowed(Role.EHR)
    public Optional<Stored> read(RecordKey key) {
        return desk.read(key);
    }

    /** Resources of a sender's that meet the criteria, at most {@code most}. */
    @RolesAllowed(Role.EHR)
    public List<Stored> find(String source, String type, Criteria criteria, int most) {
        return desk.find(source, type, criteria, most);
    }
}
