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

    /** Who or which unit it is; before it is stored, so that it is written once. */
    void settle(SourceResource resource, StoreRecord told) {
        Meaning meaning = told.meaning();
        if (meaning instanceof Meaning.OfPerson of) {
            staff.settle(resource, of.person());
        } else if (meaning instanceof Meaning.OfRole of) {
            staff.settle(resource, of.role());
        } else if (meaning instanceof Meaning.OfEncounter of) {
            resource.isIn(of.unit() == null ? null : directory.unit(of.unit()));
        } else if (meaning instanceof Meaning.OfUnit of) {
            RecordKey key = resource.key();
            UnitRef own = UnitRef.own(key.source(), key.type(), key.id());
            resource.isIn(directory.record(
                    new RecordUnit(new Identifier(own.system(), own.value()), told.identifiers(), of.name())));
        }
    }

    /** What else follows, once it is stored. */
    void follow(SourceResource resource, StoreRecord told, Presence presence) {
        Meaning meaning = told.meaning();
        if (meaning instanceof Meaning.OfPerson of) {
            staff.person(resource, of.person(), presence);
        } else if (meaning instanceof Meaning.OfRole of) {
            staff.role(resource, of.role(), presence);
        } else if (meaning instanceof Meaning.OfEncounter of) {
            encounter(resource.key(), of, told.identifiers(), presence);
        }
    }

    private void encounter(RecordKey key, Meaning.OfEncounter told, List<Identifier> identifiers, Presence presence) {
        if (presence == Presence.KNOWN) {
            event.createQuery("delete from NamedMention m where m.encounterSource = :source and m.encounterId = :id")
                    .setParameter("source", key.source())
                    .setParameter("id", key.id())
                    .executeUpdate();
        }
        told.participants()
                .forEach(mention -> event.persist(NamedMention.ofEncounter(key.source(), key.id(), mention)));
        event.flush();
        relinking.wakeAround(key.source(), presence == Presence.UNHEARD_OF ? null : key.id(), identifiers);
    }
}
