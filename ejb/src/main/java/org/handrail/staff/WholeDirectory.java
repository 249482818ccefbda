package org.handrail.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.account.Role;

/** The doors of {@link StaffDirectory} for thousands of people at once: the same rules, few queries. */
@Stateless
public class WholeDirectory {
    /** So many rows are asked for, or written, at a time. */
    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private StaffDirectory directory;

    @Inject
    private Clock clock;

    /** The people behind identifiers; those whom nobody has are left out. */
    @RolesAllowed(Role.ADMIN)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Map<Identifier, PersonCard> withIdentifiers(Collection<Identifier> identifiers) {
        Map<Identifier, PersonCard> found = new HashMap<>();
        Map<String, List<String>> bySystem = identifiers.stream()
                .collect(Collectors.groupingBy(
                        Identifier::system, Collectors.mapping(Identifier::value, Collectors.toList())));
        bySystem.forEach((system, values) -> {
            for (List<String> some : parts(values)) {
                event
                        .createQuery(
                                "select distinct p from Person p left join fetch p.identifiers where p.id in (select i.person.id"
                                        + " from PersonIdentifier i where i.system = :system and i.value in :values)",
                                Person.class)
                        .setParameter("system", system)
                        .setParameter("values", some)
                        .getResultList()
                        .stream()
                        .map(Person::card)
                        .forEach(card -> card.identifiers().forEach(one -> found.put(one, card)));
            }
        });
        return found;
    }

    /** {@link StaffDirectory#people} of many. */
    @RolesAllowed(Role.ADMIN)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Map<UUID, PersonCard> people(Collection<UUID> ids) {
        Map<UUID, PersonCard> found = new HashMap<>();
        parts(List.copyOf(ids)).forEach(some -> found.putAll(directory.people(some)));
        return found;
    }

    /** What a source said of placements, by its ids; unknown ids are left out. */
    @RolesAllowed(Role.ADMIN)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Map<String, RecordPlacement> placementsFrom(String source, Collection<String> ids) {
        return parts(List.copyOf(ids)).stream()
                .flatMap(some -> placements(source, some).stream())
                .map(Placement::told)
                .collect(Collectors.toMap(RecordPlacement::sourceRoleId, Function.identity()));
    }

    /** Placements of a source that have not ended before a day. */
    @RolesAllowed(Role.ADMIN)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<RecordPlacement> openPlacementsFrom(String source, LocalDate on) {
        return event.createQuery(
                        "select p from Placement p left join fetch p.unit where p.source = :source and p.active"
                                + " and (p.endsOn is null or p.endsOn >= :on) order by p.sourceRoleId",
                        Placement.class)
                .setParameter("source", source)
                .setParameter("on", on)
                .getResultStream()
                .map(Placement::told)
                .toList();
    }

    /** Keeps everybody else from adding people or identifiers until the transaction ends: what was planned stays true. */
    @RolesAllowed(Role.ADMIN)
    public void hold() {
        event.createNativeQuery("lock table event.person_identifier, event.placement in share row exclusive mode")
                .executeUpdate();
    }

    /**
     * Takes over what a source says of people; the caller has found out who is who, and holds the directory.
     *
     * @return their ids, in the same order
     */
    @RolesAllowed(Role.ADMIN)
    public List<UUID> recordPeople(List<PersonChange> people) {
        List<UUID> ids = new ArrayList<>();
        for (List<PersonChange> some : parts(people)) {
            Map<UUID, Person> known = event
                    .createQuery(
                            "select distinct p from Person p left join fetch p.identifiers where p.id in :ids",
                            Person.class)
                    .setParameter(
                            "ids",
                            some.stream()
                                    .map(PersonChange::known)
                                    .filter(id -> id != null)
                                    .toList())
                    .getResultList()
                    .stream()
                    .collect(Collectors.toMap(Person::id, Function.identity()));
            for (PersonChange change : some) {
                Person person = known.get(change.known());
                if (person == null) {
                    person = new Person(change.told(), clock.instant());
                    event.persist(person);
                } else {
                    person.accept(change.told());
                }
                ids.add(person.id());
            }
            event.flush();
            event.clear();
        }
        return ids;
    }

    /** Takes over what a source says of placements; the same key again replaces it. */
    @RolesAllowed(Role.ADMIN)
    public void recordPlacements(String source, List<RecordPlacement> placements) {
        Map<UnitRef, UUID> units = new HashMap<>();
        placements.stream()
                .map(RecordPlacement::unit)
                .filter(unit -> unit != null)
                .forEach(unit -> units.computeIfAbsent(unit, directory::unit));
        for (List<RecordPlacement> some : parts(placements)) {
            Map<String, Placement> known =
                    placements(
                                    source,
                                    some.stream()
                                            .map(RecordPlacement::sourceRoleId)
                                            .toList())
                            .stream()
                            .collect(Collectors.toMap(Placement::sourceRoleId, Function.identity()));
            for (RecordPlacement told : some) {
                Unit unit = told.unit() == null ? null : event.getReference(Unit.class, units.get(told.unit()));
                Placement placement = known.get(told.sourceRoleId());
                if (placement == null) {
                    event.persist(new Placement(told, unit));
                } else {
                    placement.accept(told, unit);
                }
            }
            event.flush();
            event.clear();
        }
    }

    private List<Placement> placements(String source, List<String> ids) {
        return event.createQuery(
                        "select p from Placement p left join fetch p.unit where p.source = :source"
                                + " and p.sourceRoleId in :ids",
                        Placement.class)
                .setParameter("source", source)
                .setParameter("ids", ids)
                .getResultList();
    }

    private static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return parts;
    }
}
