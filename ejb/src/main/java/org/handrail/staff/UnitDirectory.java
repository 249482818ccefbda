package org.handrail.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.database.KeyLock;

/** Finds and makes units, in the caller's transaction. */
@Dependent
class UnitDirectory {
    /** Everything that stands in a unit. */
    private static final List<String> TABLES = List.of("placement", "source_resource", "adverse_event", "involvement");

    @PersistenceContext(unitName = "event")
    private EntityManager event;

    Unit findOrMake(UnitRef ref) {
        Identifier identifier = new Identifier(ref.system(), ref.value());
        return find(identifier).orElseGet(() -> {
            hold(List.of(identifier));
            return find(identifier).orElseGet(() -> make(ref, List.of(identifier)));
        });
    }

    /**
     * Takes over what a source says of a unit: found by a business identifier, else by the source's own reference, else
     * made. A unit that existed only because somebody had referred to it becomes the one that the identifier means.
     */
    Unit record(RecordUnit told) {
        List<Identifier> names = new ArrayList<>(told.identifiers());
        names.add(told.own());
        hold(names);
        Optional<Unit> own = find(told.own());
        Optional<Unit> known = told.identifiers().stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> own);
        if (known.isEmpty()) {
            Identifier first = names.get(0);
            return make(new UnitRef(first.system(), first.value(), told.name()), names);
        }
        Unit unit = known.get();
        own.filter(other -> other != unit && other.isKnownAs(told.own())).ifPresent(other -> merge(other, unit));
        unit.isCalled(told.name());
        names.forEach(name -> means(name, told.own(), unit));
        return unit;
    }

    /** An identifier that belongs to another unit stays there; the source's own reference follows what it says now. */
    private void means(Identifier name, Identifier own, Unit unit) {
        UnitIdentifier known = event.find(UnitIdentifier.class, new UnitIdentifier.Key(name.system(), name.value()));
        if (known == null) {
            event.persist(new UnitIdentifier(name, unit));
        } else if (name.equals(own) && known.unit() != unit) {
            known.means(unit);
        }
    }

    private void merge(Unit other, Unit into) {
        event.flush();
        for (String table : TABLES) {
            event.createNativeQuery("update event." + table + " set unit_id = :into where unit_id = :other")
                    .setParameter("into", into.id())
                    .setParameter("other", other.id())
                    .executeUpdate();
        }
        other.becomes(into);
    }

    private Unit make(UnitRef ref, List<Identifier> names) {
        Unit made = new Unit(ref);
        event.persist(made);
        names.stream()
                .distinct()
                .filter(name -> find(name).isEmpty())
                .forEach(name -> event.persist(new UnitIdentifier(name, made)));
        return made;
    }

    private void hold(List<Identifier> names) {
        KeyLock.hold(
                event,
                names.stream()
                        .map(name -> "unit|" + name.system() + "|" + name.value())
                        .toList());
    }

    private Optional<Unit> find(Identifier name) {
        return Optional.ofNullable(
                        event.find(UnitIdentifier.class, new UnitIdentifier.Key(name.system(), name.value())))
                .map(UnitIdentifier::unit);
    }
}
