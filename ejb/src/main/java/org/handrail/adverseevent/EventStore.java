package org.handrail.adverseevent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.handrail.adverseevent.AdverseEventVersion.Method;
import org.handrail.database.KeyLock;
import org.handrail.failure.Conflict;
import org.handrail.failure.InvalidInput;
import org.handrail.failure.Outdated;
import org.handrail.handover.Slot;
import org.handrail.handover.Withdrawal;
import org.handrail.staff.Identifier;
import org.handrail.staff.StaffDirectory;

/**
 * Writes what senders tell of events, in the caller's transaction. Whoever tells of the same key waits until that one ends,
 * so that a condition still holds when it is acted upon.
 */
@Dependent
class EventStore {
    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private StaffDirectory directory;

    @Inject
    private MessageVault vault;

    @Inject
    private EventSearch search;

    @Inject
    private Clock clock;

    /** A new event, or the next version of a known one, or nothing new at all. */
    Stored accept(AcceptEvent told, ExpectedVersion expected) {
        KeyLock.hold(event, keys(told));
        Optional<AdverseEvent> known = find(told);
        check(expected, known);
        return write(known, told);
    }

    /** Accepts unless the condition means an event: then that one is answered, unchanged. */
    Stored acceptUnless(EventCondition exists, AcceptEvent told) {
        KeyLock.hold(event, keys(exists, told));
        Optional<AdverseEvent> known = only(told.source(), exists);
        return known.isPresent() ? current(known.get()) : write(find(told), told);
    }

    /**
     * Accepts as the next version of the event that the condition means, or as a new one where it means none.
     *
     * @throws InvalidInput when the sender's id belongs to another event than the condition means
     */
    Stored acceptAs(EventCondition condition, AcceptEvent told, ExpectedVersion expected) {
        KeyLock.hold(event, keys(condition, told));
        Optional<AdverseEvent> known = only(told.source(), condition);
        if (known.isPresent() && told.sourceId() != null && !known.get().isKnownAs(told.sourceId())) {
            throw new InvalidInput("adverseevent.otherId", told.sourceId());
        }
        check(expected, known);
        Optional<AdverseEvent> named = find(told);
        if (known.isPresent() && named.isPresent() && known.get() != named.get()) {
            throw elsewhere(told);
        }
        return write(known.or(() -> named), told);
    }

    /** Withdraws an event; nothing happens where there is none, or where it was deleted before. */
    Optional<Stored> delete(String source, String id, ExpectedVersion expected) {
        KeyLock.hold(event, List.of(keyOfId(source, id)));
        Optional<AdverseEvent> known = find(source, id, LockModeType.PESSIMISTIC_WRITE);
        if (known.isPresent()) {
            check(expected, known);
        }
        return known.map(this::delete);
    }

    /** Withdraws the event that the condition means, if there is one. */
    Optional<Stored> delete(String source, EventCondition condition, ExpectedVersion expected) {
        KeyLock.hold(event, keys(source, condition));
        Optional<AdverseEvent> known = only(source, condition);
        if (known.isPresent()) {
            check(expected, known);
        }
        return known.map(this::delete);
    }

    private Stored delete(AdverseEvent known) {
        if (known.isDeleted()) {
            return current(known);
        }
        boolean before = known.isWithdrawn();
        known.delete(clock.instant());
        AdverseEventVersion deletion = AdverseEventVersion.deletionOf(known);
        event.persist(deletion);
        event.find(EventIndex.class, known.id()).delete(known);
        tellSupport(known, before);
        return deletion.stored(known, false);
    }

    private Stored write(Optional<AdverseEvent> found, AcceptEvent told) {
        if (found.filter(e -> e.hasContent(told.body())).isPresent()) {
            return current(found.get());
        }
        Instant now = clock.instant();
        ReceivedMessage message = new ReceivedMessage(told, vault.get(), now);
        event.persist(message);
        UUID unit =
                told.facts().unit() == null ? null : directory.unit(told.facts().unit());
        boolean created = found.isEmpty() || found.get().isDeleted();
        AdverseEvent accepted = found.isEmpty() ? new AdverseEvent(told, unit, now) : found.get();
        if (found.isEmpty()) {
            event.persist(accepted);
            event.persist(new EventIndex(accepted, told));
        } else {
            boolean before = accepted.isWithdrawn();
            accepted.accept(told, unit, now);
            event.find(EventIndex.class, accepted.id()).tell(accepted, told);
            event.createQuery("delete from NamedMention m where m.eventId = :id")
                    .setParameter("id", accepted.id())
                    .executeUpdate();
            tellSupport(accepted, before);
        }
        Method method = created && told.sourceId() == null ? Method.POST : Method.PUT;
        AdverseEventVersion version = new AdverseEventVersion(accepted, message.id(), told.body(), method);
        event.persist(version);
        told.mentions().forEach(mention -> event.persist(NamedMention.ofEvent(accepted.id(), mention)));
        for (int i = 0; i < told.findings().size(); i++) {
            event.persist(new EventFinding(
                    accepted.id(), accepted.version(), i, told.findings().get(i)));
        }
        return version.stored(accepted, created);
    }

    private void tellSupport(AdverseEvent of, boolean before) {
        if (before != of.isWithdrawn()) {
            Slot.WITHDRAWAL.drop(event, new Withdrawal(of.id(), of.version(), of.isWithdrawn(), of.updatedAt()));
        }
    }

    private static void check(ExpectedVersion expected, Optional<AdverseEvent> known) {
        Integer current =
                known.filter(e -> !e.isDeleted()).map(AdverseEvent::version).orElse(null);
        if (expected.refuses(current)) {
            throw new Outdated("adverseevent.otherVersion", current == null ? "-" : current.toString());
        }
    }

    /** The current version. */
    Stored current(AdverseEvent of) {
        return event.find(AdverseEventVersion.class, new AdverseEventVersion.Key(of.id(), of.version()))
                .stored(of, false);
    }

    /** The one event that a condition means; deleted ones are not meant. */
    private Optional<AdverseEvent> only(String source, EventCondition condition) {
        List<UUID> found = search.matching(source, condition);
        if (found.size() > 1) {
            throw new Outdated("adverseevent.severalMatch");
        }
        return found.stream().findFirst().map(id -> event.find(AdverseEvent.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** An event by our id or the sender's. */
    Optional<AdverseEvent> find(String source, String id, LockModeType lock) {
        UUID ours = Ids.uuid(id);
        TypedQuery<AdverseEvent> query = event.createQuery(
                        "select e from AdverseEvent e where e.source = :source and (e.sourceId = :id"
                                + (ours == null ? ")" : " or e.id = :ours)"),
                        AdverseEvent.class)
                .setParameter("source", source)
                .setParameter("id", id);
        if (ours != null) {
            query.setParameter("ours", ours);
        }
        return query.setLockMode(lock).getResultStream().findFirst();
    }

    /** The event that a sender tells of: by its id, its identifier, or, without both, by its content. */
    private Optional<AdverseEvent> find(AcceptEvent told) {
        List<String> ways = new ArrayList<>();
        if (told.sourceId() != null) {
            ways.add("e.sourceId = :id");
        }
        UUID ours = told.sourceId() == null ? null : Ids.uuid(told.sourceId());
        if (ours != null) {
            ways.add("e.id = :ours");
        }
        Identifier identifier = told.identifier();
        if (identifier != null) {
            ways.add("e.identifierValue = :value and coalesce(e.identifierSystem, '') = :system");
        }
        if (ways.isEmpty()) {
            ways.add("e.contentHash = :hash and e.identifierValue is null and e.sourceId is null");
        }
        TypedQuery<AdverseEvent> query = event.createQuery(
                        "select e from AdverseEvent e where e.source = :source and (" + String.join(" or ", ways) + ")",
                        AdverseEvent.class)
                .setParameter("source", told.source());
        if (told.sourceId() != null) {
            query.setParameter("id", told.sourceId());
        }
        if (ours != null) {
            query.setParameter("ours", ours);
        }
        if (identifier != null) {
            query.setParameter("value", identifier.value()).setParameter("system", identifier.system());
        }
        if (told.sourceId() == null && identifier == null) {
            query.setParameter("hash", Digest.of(told.body()));
        }
        List<AdverseEvent> found =
                query.setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        boolean otherwise = told.sourceId() != null
                && found.stream().anyMatch(e -> e.sourceId() != null && !e.isKnownAs(told.sourceId()));
        if (found.size() > 1 || otherwise) {
            throw elsewhere(told);
        }
        return found.stream().findFirst();
    }

    private static Conflict elsewhere(AcceptEvent told) {
        return new Conflict(
                "adverseevent.identifierElsewhere",
                told.identifier() == null ? "" : told.identifier().value());
    }

    /** Its identifier names an event, or its source id; without both its content does. */
    private static Set<String> keys(AcceptEvent told) {
        Set<String> keys = new TreeSet<>();
        if (told.sourceId() != null) {
            keys.add(keyOfId(told.source(), told.sourceId()));
        }
        if (told.identifier() != null) {
            keys.add(keyOf(told.source(), told.identifier()));
        }
        if (keys.isEmpty()) {
            keys.add("event|" + told.source() + "|content|" + HexFormat.of().formatHex(Digest.of(told.body())));
        }
        return keys;
    }

    private static Set<String> keys(String source, EventCondition condition) {
        Set<String> keys = new TreeSet<>();
        condition.identifiers().forEach(identifier -> keys.add(keyOf(source, identifier)));
        condition.ids().stream().flatMap(List::stream).forEach(id -> keys.add(keyOfId(source, id)));
        return keys;
    }

    private static Set<String> keys(EventCondition condition, AcceptEvent told) {
        Set<String> keys = new TreeSet<>();
        Stream.of(keys(told), keys(told.source(), condition)).forEach(keys::addAll);
        return keys;
    }

    private static String keyOfId(String source, String id) {
        return "event|" + source + "|id|" + id;
    }

    private static String keyOf(String source, Identifier identifier) {
        return "event|" + source + "|identifier|" + identifier.system() + "|" + identifier.value();
    }
}
