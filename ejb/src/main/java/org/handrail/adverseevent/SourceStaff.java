package org.handrail.adverseevent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.staff.Identifier;
import org.handrail.staff.RecordPerson;
import org.handrail.staff.StaffDirectory;
import org.handrail.staff.UnitRef;

/** Practitioners and their roles, as people and placements of the staff directory. */
@Dependent
class SourceStaff {
    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private StaffDirectory directory;

    @Inject
    private Relinking relinking;

    void settle(SourceResource resource, RecordPerson person) {
        resource.isPerson(directory.record(resource.personId(), named(person, resource.key())));
    }

    void settle(SourceResource resource, RoleFacts facts) {
        practitionerOf(resource.key().source(), facts).ifPresent(resource::isPerson);
    }

    void person(SourceResource resource, RecordPerson person, Presence presence) {
        RecordKey key = resource.key();
        boolean named = presence != Presence.UNHEARD_OF;
        event.flush();
        rolesOf(key, named, person.identifiers()).forEach(role -> {
            place(role, resource.personId());
            event.flush();
            RecordKey placed = role.record();
            relinking.wake(placed.source(), placed.type(), placed.id());
        });
        if (named) {
            relinking.wake(key.source(), key.type(), key.id());
        }
        relinking.wake(person.identifiers());
    }

    /** A role may come before its Practitioner: it becomes a placement when the Practitioner arrives. */
    void role(SourceResource resource, RoleFacts facts, Presence presence) {
        RecordKey key = resource.key();
        SourceRole.Key roleKey = new SourceRole.Key(key.source(), key.id());
        SourceRole known = presence == Presence.KNOWN ? event.find(SourceRole.class, roleKey) : null;
        SourceRole role = known == null ? new SourceRole(roleKey) : known;
        role.tell(facts);
        if (known == null) {
            event.persist(role);
        }
        if (practitionerOf(key.source(), facts).isPresent()) {
            directory.record(role.placementOf(resource.personId()));
            if (presence != Presence.UNHEARD_OF) {
                event.flush();
                relinking.wake(key.source(), key.type(), key.id());
            }
        }
    }

    /** Whom the sender gives no identifier stays one person, under the sender's own id. */
    private static RecordPerson named(RecordPerson person, RecordKey key) {
        return person.identifiers().isEmpty()
                ? new RecordPerson(
                        List.of(new Identifier(UnitRef.OWN_SYSTEM + key.source(), key.id())),
                        person.givenName(),
                        person.familyName(),
                        person.employment(),
                        person.active())
                : person;
    }

    private void place(SourceRole role, UUID person) {
        directory.record(role.placementOf(person));
        event.find(SourceResource.class, role.resource()).isPerson(person);
    }

    private Optional<UUID> practitionerOf(String source, RoleFacts role) {
        Optional<UUID> literal = Optional.ofNullable(role.practitionerId())
                .map(id -> event.find(
                        SourceResource.class, new SourceResource.Key(source, SourceRecords.PRACTITIONER, id)))
                .map(SourceResource::personId);
        return literal.or(() -> Optional.ofNullable(role.practitioner()).flatMap(directory::recordedAs));
    }

    /** Roles that waited for this practitioner, or name them already. */
    private List<SourceRole> rolesOf(RecordKey practitioner, boolean named, List<Identifier> identifiers) {
        List<SourceRole> roles = new ArrayList<>();
        if (named) {
            roles.addAll(event.createQuery(
                            "select r from SourceRole r where r.source = :source and r.practitionerId = :id",
                            SourceRole.class)
                    .setParameter("source", practitioner.source())
                    .setParameter("id", practitioner.id())
                    .getResultList());
        }
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
