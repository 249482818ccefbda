package org.handrail.staff;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.account.Role;
import org.handrail.configuration.Setting;
import org.handrail.database.KeyLock;

/**
 * The staff directory: who somebody is, and where they worked or learned at a date. Reads stay outside the caller's
 * transaction, so that rooms of other realms can ask without joining two realms in one transaction.
 */
@Stateless
public class StaffDirectory {
    private static final String AT_DATE =
            " p.active and (p.startsOn is null or p.startsOn <= :on) and (p.endsOn is null or p.endsOn >= :on) ";

    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private Clock clock;

    @Inject
    private UnitDirectory units;

    /** A person by id. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<PersonCard> person(UUID id) {
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(people(List.of(id)).get(id));
    }

    /** Several people at once, by id; unknown ids are left out. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Map<UUID, PersonCard> people(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return event.createQuery(
                        "select distinct p from Person p left join fetch p.identifiers where p.id in :ids",
                        Person.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(Person::card)
                .collect(Collectors.toMap(PersonCard::id, Function.identity()));
    }

    /** The person who has a business identifier. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<PersonCard> withIdentifier(Identifier identifier) {
        return event.createQuery(
                        "select distinct p from Person p left join fetch p.identifiers where exists (select 1 from"
                                + " PersonIdentifier i where i.person = p and i.system = :system and i.value = :value)",
                        Person.class)
                .setParameter("system", identifier.system())
                .setParameter("value", identifier.value())
                .getResultStream()
                .findFirst()
                .map(Person::card);
    }

    /** Who has these identifiers, and whoever has one of their values under another system; unknown ones are left out. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Map<Identifier, UUID> withIdentifiers(Collection<Identifier> identifiers) {
        if (identifiers.isEmpty()) {
            return Map.of();
        }
        return event.createQuery(
                        "select i.system, i.value, i.person.id from PersonIdentifier i where i.value in :values",
                        Object[].class)
                .setParameter(
                        "values", identifiers.stream().map(Identifier::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new Identifier((String) row[0], (String) row[1]), row -> (UUID) row[2]));
    }

    /** Who has a business identifier, people whom the caller's own transaction has just recorded too. */
    @RolesAllowed({Role.EHR, Role.ADMIN, Role.WORKER})
    public Optional<UUID> recordedAs(Identifier identifier) {
        return find(identifier).map(Person::id);
    }

    /** People whose name or identifier begins with the words, at most {@code most}, by name. */
    @RolesAllowed({
        Role.PROGRAMME_LEAD,
        Role.RISK_MANAGER,
        Role.REVIEWER,
        Role.ADMIN,
        Role.OCCUPATIONAL_HEALTH,
        Role.MANAGER
    })
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<PersonCard> search(String words, int most) {
        String pattern = words.strip().toLowerCase(Locale.ROOT).replace("%", "").replace("_", "") + "%";
        return event
                .createQuery(
                        "select p from Person p where p.active and (lower(p.familyName) like :w or lower(p.givenName) like :w"
                                + " or lower(concat(p.givenName, ' ', p.familyName)) like :w or exists (select 1 from"
                                + " PersonIdentifier i where i.person = p and lower(i.value) like :w))"
                                + " order by p.familyName, p.givenName, p.id",
                        Person.class)
                .setParameter("w", pattern)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(Person::id)
                .collect(Collectors.collectingAndThen(Collectors.toList(), this::inOrder));
    }

    /** Where a person worked or learned at an instant, in the hospital's time zone. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<PlacementView> placementsOf(UUID person, Instant at) {
        return placements("p.personId", person, at, "p.startsOn, p.id");
    }

    /** The same of several people at once; who worked nowhere is left out. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Map<UUID, List<PlacementView>> placementsOf(Collection<UUID> people, Instant at) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return event.createQuery(
                        "select p from Placement p left join fetch p.unit where p.personId in :people and" + AT_DATE
                                + "order by p.startsOn, p.id",
                        Placement.class)
                .setParameter("people", people)
                .setParameter("on", day(at))
                .getResultStream()
                .map(Placement::view)
                .collect(Collectors.groupingBy(PlacementView::personId));
    }

    /** Everybody who belonged to a unit at an instant, managers and supervisors too. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<PlacementView> placementsIn(UUID unit, Instant at) {
        return placements("p.unit.id", unit, at, "p.personId");
    }

    /** Whether somebody is line manager or supervisor of a person now, in any unit they share. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean isInLineAbove(UUID manager, UUID person) {
        return !event.createQuery(
                        "select 1 from Placement m, Placement p where m.unit = p.unit and m.personId = :manager"
                                + " and p.personId = :person and m.personId <> p.personId and m.position <> :member and"
                                + AT_DATE + "and m.active and (m.startsOn is null or m.startsOn <= :on)"
                                + " and (m.endsOn is null or m.endsOn >= :on)",
                        Integer.class)
                .setParameter("manager", manager)
                .setParameter("person", person)
                .setParameter("member", Position.MEMBER)
                .setParameter("on", day(clock.instant()))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Everybody for whom {@link #isInLineAbove} is true of this manager. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<UUID> peopleBelow(UUID manager) {
        return event.createQuery(
                        "select distinct p.personId from Placement m, Placement p where m.unit = p.unit"
                                + " and m.personId = :manager and m.personId <> p.personId and m.position <> :member and"
                                + AT_DATE + "and m.active and (m.startsOn is null or m.startsOn <= :on)"
                                + " and (m.endsOn is null or m.endsOn >= :on)",
                        UUID.class)
                .setParameter("manager", manager)
                .setParameter("member", Position.MEMBER)
                .setParameter("on", day(clock.instant()))
                .getResultList();
    }

    /** The name of a unit. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<String> unitName(UUID id) {
        return Optional.ofNullable(event.find(Unit.class, id)).map(Unit::name);
    }

    /** The unit with an identifier; made when it is new. */
    @RolesAllowed({Role.EHR, Role.ADMIN, Role.WORKER})
    public UUID unit(UnitRef ref) {
        return units.findOrMake(ref).id();
    }

    /** Takes over what a source says of a unit, whether or not somebody has referred to it before. */
    @RolesAllowed({Role.EHR, Role.ADMIN})
    public UUID record(RecordUnit told) {
        return units.record(told).id();
    }

    /**
     * Takes over what a source says of a person: found by any identifier, else made.
     *
     * @return the person's id
     */
    @RolesAllowed({Role.EHR, Role.ADMIN})
    public UUID record(RecordPerson told) {
        return record(null, told);
    }

    /**
     * Takes over what a source says of a person: found by any identifier, else the one whom the source meant before, else
     * made.
     *
     * @param before whom the source meant the last time, or null
     * @return the person's id
     */
    @RolesAllowed({Role.EHR, Role.ADMIN})
    public UUID record(UUID before, RecordPerson told) {
        KeyLock.hold(
                event,
                told.identifiers().stream()
                        .map(identifier -> "person|" + identifier.system() + "|" + identifier.value())
                        .toList());
        Optional<Person> known = told.identifiers().stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Optional.ofNullable(before).map(id -> event.find(Person.class, id)));
        List<Identifier> free = told.identifiers().stream()
                .filter(identifier ->
                        find(identifier).map(p -> p.equals(known.orElse(null))).orElse(true))
                .toList();
        RecordPerson mine =
                new RecordPerson(free, told.givenName(), told.familyName(), told.employment(), told.active());
        Person person = known.orElseGet(() -> new Person(mine, clock.instant()));
        if (known.isPresent()) {
            person.accept(mine);
        } else {
            event.persist(person);
        }
        event.flush();
        return person.id();
    }

    /** Takes over what a source says of a placement; the same key again replaces it. */
    @RolesAllowed({Role.EHR, Role.ADMIN})
    public void record(RecordPlacement told) {
        Unit unit = told.unit() == null ? null : units.findOrMake(told.unit());
        List<Placement> known = event.createQuery(
                        "select p from Placement p where p.source = :source and p.sourceRoleId = :id", Placement.class)
                .setParameter("source", told.source())
                .setParameter("id", told.sourceRoleId())
                .getResultList();
        if (known.isEmpty()) {
            event.persist(new Placement(told, unit));
        } else {
            known.get(0).accept(told, unit);
        }
    }

    /** @param whose path of the id that is given, and {@code order} what they are ordered by: words of this class only */
    private List<PlacementView> placements(String whose, UUID id, Instant at, String order) {
        return event.createQuery(
                        "select p from Placement p left join fetch p.unit where " + whose + " = :id and" + AT_DATE
                                + "order by " + order,
                        Placement.class)
                .setParameter("id", id)
                .setParameter("on", day(at))
                .getResultStream()
                .map(Placement::view)
                .toList();
    }

    private Optional<Person> find(Identifier identifier) {
        return Optional.ofNullable(event.find(
                        PersonIdentifier.class, new PersonIdentifier.Key(identifier.system(), identifier.value())))
                .map(PersonIdentifier::person);
    }

    private List<PersonCard> inOrder(List<UUID> ids) {
        Map<UUID, PersonCard> cards = people(ids);
        return ids.stream().map(cards::get).toList();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneId.of(Setting.TIME_ZONE.value())).toLocalDate();
    }
}
