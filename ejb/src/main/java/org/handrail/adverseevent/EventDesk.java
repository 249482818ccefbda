package org.handrail.adverseevent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handrail.account.Role;
import org.handrail.database.KeyLock;
import org.handrail.failure.Conflict;
import org.handrail.staff.Identifier;
import org.handrail.staff.PersonCard;
import org.handrail.staff.StaffDirectory;

/** The transactions behind {@link EventIntake}, each short and its own, unless a whole Bundle is one ({@link Together}). */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class EventDesk {
    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private StaffDirectory directory;

    @Inject
    private Clock clock;

    @RolesAllowed(Role.EHR)
    public Stored accept(AcceptEvent told) {
        KeyLock.hold(event, keys(told));
        Optional<AdverseEvent> known = find(told);
        if (known.filter(e -> e.hasContent(told.body())).isPresent()) {
            return version(known.get(), known.get().version());
        }
        Instant now = clock.instant();
        ReceivedMessage message = new ReceivedMessage(told, now);
        event.persist(message);
        UUID unit =
                told.facts().unit() == null ? null : directory.unit(told.facts().unit());
        AdverseEvent accepted;
        if (known.isPresent()) {
            accepted = known.get();
            accepted.accept(told, unit, now);
            event.createQuery("delete from NamedMention m where m.eventId = :id")
                    .setParameter("id", accepted.id())
                    .executeUpdate();
        } else {
            accepted = new AdverseEvent(told, unit, now);
            event.persist(accepted);
        }
        AdverseEventVersion version =
                new AdverseEventVersion(accepted.id(), accepted.version(), message.id(), told.body(), now);
        event.persist(version);
        told.mentions().forEach(mention -> event.persist(NamedMention.ofEvent(accepted.id(), mention)));
        return version.stored(known.isEmpty());
    }

    @RolesAllowed(Role.EHR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<Stored> read(String source, String id) {
        return find(source, id).map(e -> version(e, e.version()));
    }

    @RolesAllowed(Role.EHR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<Stored> read(String source, String id, int version) {
        return find(source, id)
                .filter(e -> version >= 1 && version <= e.version())
                .map(e -> version(e, version));
    }

    @RolesAllowed(Role.EHR)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<InvolvedStaff> involvedStaff(String source, String id) {
        return find(source, id).map(e -> {
            List<Involvement> rows = involvements(e.id());
            Map<UUID, PersonCard> people =
                    directory.people(rows.stream().map(Involvement::personId).toList());
            return new InvolvedStaff(
                    e.linking(),
                    rows.stream()
                            .flatMap(row ->
                                    row.best().stream().map(best -> member(row, best, people.get(row.personId()))))
                            .toList());
        });
    }

    private List<Involvement> involvements(UUID id) {
        return event.createQuery(
                        "select distinct i from Involvement i left join fetch i.evidence where i.eventId = :id"
                                + " order by i.linkedAt, i.id",
                        Involvement.class)
                .setParameter("id", id)
                .getResultList();
    }

    private static InvolvedStaff.Member member(Involvement row, InvolvementEvidence best, PersonCard card) {
        Identifier identifier =
                card.identifiers().isEmpty() ? null : card.identifiers().get(0);
        return new InvolvedStaff.Member(
                identifier, card.name(), row.role(), best.path(), best.method(), best.confidence(), row.decision());
    }

    private Stored version(AdverseEvent e, int version) {
        return event.find(AdverseEventVersion.class, new AdverseEventVersion.Key(e.id(), version))
                .stored(false);
    }

    /** Its identifier names an event, or its source id; without both its content does. */
    private static List<String> keys(AcceptEvent told) {
        List<String> keys = new ArrayList<>();
        if (told.sourceId() != null) {
            keys.add("event|" + told.source() + "|id|" + told.sourceId());
        }
        if (told.identifier() != null) {
            keys.add("event|" + told.source() + "|identifier|"
                    + told.identifier().system() + "|" + told.identifier().value());
        }
        if (keys.isEmpty()) {
            keys.add("event|" + told.source() + "|content|" + HexFormat.of().formatHex(Digest.of(told.body())));
        }
        return keys;
    }

    private Optional<AdverseEvent> find(AcceptEvent told) {
        Optional<AdverseEvent> byId = Optional.ofNullable(told.sourceId()).flatMap(id -> bySourceId(told.source(), id));
        Optional<AdverseEvent> byIdentifier =
                Optional.ofNullable(told.identifier()).flatMap(i -> byIdentifier(told, i));
        if (byId.isPresent() && byIdentifier.isPresent() && byId.get() != byIdentifier.get()) {
            throw new Conflict(
                    "adverseevent.identifierElsewhere", told.identifier().value());
        }
        Optional<AdverseEvent> known = byId.or(() -> byIdentifier);
        return told.sourceId() == null && told.identifier() == null ? byContent(told) : known;
    }

    private Optional<AdverseEvent> find(String source, String id) {
        Optional<AdverseEvent> byOurId = uuid(id).flatMap(ours -> first(event.createQuery(
                        "select e from AdverseEvent e where e.id = :id and e.source = :source", AdverseEvent.class)
                .setParameter("id", ours)
                .setParameter("source", source)));
        return byOurId.or(() -> bySourceId(source, id));
    }

    private Optional<AdverseEvent> bySourceId(String source, String id) {
        return first(event.createQuery(
                        "select e from AdverseEvent e where e.source = :source and e.sourceId = :id",
                        AdverseEvent.class)
                .setParameter("source", source)
                .setParameter("id", id));
    }

    private Optional<AdverseEvent> byIdentifier(AcceptEvent told, Identifier identifier) {
        return first(event.createQuery(
                        "select e from AdverseEvent e where e.source = :source and e.identifierValue = :value"
                                + " and coalesce(e.identifierSystem, '') = :system",
                        AdverseEvent.class)
                .setParameter("source", told.source())
                .setParameter("value", identifier.value())
                .setParameter("system", identifier.system()));
    }

    private Optional<AdverseEvent> byContent(AcceptEvent told) {
        return first(event.createQuery(
                        "select e from AdverseEvent e where e.source = :source and e.contentHash = :hash"
                                + " and e.identifierValue is null and e.sourceId is null",
                        AdverseEvent.class)
                .setParameter("source", told.source())
                .setParameter("hash", Digest.of(told.body())));
    }

    private static Optional<AdverseEvent> first(TypedQuery<AdverseEvent> query) {
        return query.setMaxResults(1).getResultStream().findFirst();
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return id.length() == 36 ? Optional.of(UUID.fromString(id)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
