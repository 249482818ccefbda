package org.handrail.adverseevent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.handrail.account.Role;
import org.handrail.database.KeyLock;
import org.handrail.staff.Identifier;
import org.handrail.staff.PersonCard;
import org.handrail.staff.RecordPerson;
import org.handrail.staff.StaffDirectory;
import org.handrail.staff.UnitRef;

/** The transactions behind {@link SourceRecords}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SourceDesk {
    /** Stands in where a sender gives a person no identifier, so that each stays one person. */
    private static final String OWN_SYSTEM = "urn:handrail:source:";

    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private StaffDirectory directory;

    @Inject
    private Relinking relinking;

    @Inject
    private Clock clock;

    @RolesAllowed(Role.EHR)
    public Stored storePractitioner(StoreRecord told, RecordPerson person) {
        return store(SourceRecords.PRACTITIONER, told, resource -> {
            UUID id = directory.record(resource.personId(), named(person, told.source(), resource.resourceId()));
            resource.isPerson(id);
            event.flush();
            rolesOf(told.source(), resource.resourceId(), person.identifiers()).forEach(role -> place(role, id));
            relinking.wake(told.source(), SourceRecords.PRACTITIONER, resource.resourceId());
            relinking.wake(person.identifiers());
        });
    }

    @RolesAllowed(Role.EHR)
    public Stored storeRole(StoreRecord told, RoleFacts facts) {
        return store(SourceRecords.PRACTITIONER_ROLE, told, resource -> {
            SourceRole.Key key = new SourceRole.Key(told.source(), resource.resourceId());
            SourceRole known = event.find(SourceRole.class, key);
            SourceRole role = known == null ? new SourceRole(key) : known;
            role.tell(facts);
            if (known == null) {
                event.persist(role);
            }
            event.flush();
            Optional<UUID> person = practitionerOf(told.source(), role);
            if (person.isPresent()) {
                place(role, person.get());
                relinking.wake(told.source(), SourceRecords.PRACTITIONER_ROLE, resource.resourceId());
            }
        });
    }

    @RolesAllowed(Role.EHR)
    public Stored storeEncounter(StoreRecord told, List<Mention> participants, UnitRef unit) {
        return store(SourceRecords.ENCOUNTER, told, resource -> {
            resource.isIn(unit == null ? null : directory.unit(unit));
            event.createQuery("delete from NamedMention m where m.encounterSource = :source and m.encounterId = :id")
                    .setParameter("source", told.source())
                    .setParameter("id", resource.resourceId())
                    .executeUpdate();
            participants.forEach(
                    mention -> event.persist(NamedMention.ofEncounter(told.source(), resource.resourceId(), mention)));
            event.flush();
            relinking.wakeAround(told.source(), resource.resourceId(), told.identifiers());
        });
    }

    @RolesAllowed(Role.EHR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<Stored> read(String source, String type, String id) {
        return Optional.ofNullable(event.find(SourceResource.class, new SourceResource.Key(source, type, id)))
                .map(resource -> resource.stored(false));
    }

    private Stored store(String type, StoreRecord told, Consumer<SourceResource> consequences) {
        String id = told.id() == null ? UUID.randomUUID().toString() : told.id();
        SourceResource.Key key = new SourceResource.Key(told.source(), type, id);
        KeyLock.hold(event, List.of("resource|" + told.source() + "|" + type + "|" + id));
        SourceResource known = event.find(SourceResource.class, key);
        if (known != null && known.hasBody(told.body())) {
            return known.stored(false);
        }
        SourceResource resource = known == null ? new SourceResource(key) : known;
        resource.tell(told, clock.instant());
        if (known == null) {
            event.persist(resource);
        }
        consequences.accept(resource);
        return resource.stored(known == null);
    }

    private static RecordPerson named(RecordPerson person, String source, String id) {
        return person.identifiers().isEmpty()
                ? new RecordPerson(
                        List.of(new Identifier(OWN_SYSTEM + source, id)),
                        person.givenName(),
                        person.familyName(),
                        person.employment(),
                        person.active())
                : person;
    }

    private void place(SourceRole role, UUID person) {
        directory.record(role.placementOf(person));
        SourceResource resource = event.find(SourceResource.class, role.resource());
        resource.isPerson(person);
    }

    private Optional<UUID> practitionerOf(String source, SourceRole role) {
        Optional<UUID> literal = Optional.ofNullable(role.practitionerId())
                .map(id -> event.find(
                        SourceResource.class, new SourceResource.Key(source, SourceRecords.PRACTITIONER, id)))
                .map(SourceResource::personId);
        return literal.or(() -> Optional.ofNullable(role.practitioner())
                .flatMap(directory::withIdentifier)
                .map(PersonCard::id));
    }

    /** Roles that waited for this practitioner, or name them already. */
    private List<SourceRole> rolesOf(String source, String practitioner, List<Identifier> identifiers) {
        List<SourceRole> roles = new ArrayList<>(event.createQuery(
                        "select r from SourceRole r where r.source = :source and r.practitionerId = :id",
                        SourceRole.class)
                .setParameter("source", source)
                .setParameter("id", practitioner)
                .getResultList());
        for (Identifier identifier : identifiers) {
            roles.addAll(event.createQuery(
                            "select r from SourceRole r where r.practitionerId is null and r.practitionerSystem = :system"
                                    + " and r.practitionerValue = :value",
                            SourceRole.class)
                    .setParameter("system", identifier.system())
                    .setParameter("value", identifier.value())
                    .getResultList());
        }
        return roles;
    }
}
