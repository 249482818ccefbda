package org.handrail.adverseevent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.handrail.staff.Identifier;
import org.handrail.staff.RecordUnit;
import org.handrail.staff.StaffDirectory;
import org.handrail.staff.UnitRef;

/** What follows when a sender tells a resource: the staff directory learns of it, and events are linked again. */
@Dependent
class Consequences {
    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private StaffDirectory directory;

    @Inject
    private Relinking relinking;

    @Inject
    private SourceStaff staff;

    void of(SourceResource resource, StoreRecord told, Presence presence) {
        Meaning meaning = told.meaning();
        if (meaning instanceof Meaning.OfPerson of) {
            staff.person(resource, of.person(), presence);
        } else if (meaning instanceof Meaning.OfRole of) {
            staff.role(resource, of.role(), presence);
        } else if (meaning instanceof Meaning.OfEncounter of) {
            encounter(resource, of, told.identifiers(), presence);
        } else if (meaning instanceof Meaning.OfUnit of) {
            unit(resource, of, told.identifiers());
        }
    }

    private void encounter(
            SourceResource resource, Meaning.OfEncounter told, List<Identifier> identifiers, Presence presence) {
        RecordKey key = resource.key();
        resource.isIn(told.unit() == null ? null : directory.unit(told.unit()));
        if (presence == Presence.KNOWN) {
            event.createQuery("delete from NamedMention m where m.encounterSource = :source and m.encounterId = :id")
                    .setParameter("source", key.source())
                    .setParameter("id", key.id())
                    .executeUpdate();
        }
        told.participants()
                .forEach(mention -> event.persist(NamedMention.ofEncounter(key.source(), key.id(), mention)));
        if (presence != Presence.UNHEARD_OF || !identifiers.isEmpty()) {
            event.flush();
            relinking.wakeAround(key.source(), key.id(), identifiers);
        }
    }

    private void unit(SourceResource resource, Meaning.OfUnit told, List<Identifier> identifiers) {
        UnitRef own = UnitRef.own(
                resource.key().source(), resource.key().type(), resource.key().id());
        resource.isIn(
                directory.record(new RecordUnit(new Identifier(own.system(), own.value()), identifiers, told.name())));
    }
}
