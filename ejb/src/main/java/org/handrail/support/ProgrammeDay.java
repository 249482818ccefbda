package org.handrail.support;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handrail.account.Accounts;
import org.handrail.account.Callers;
import org.handrail.account.Role;
import org.handrail.audit.Access;
import org.handrail.audit.LedgerWriter;
import org.handrail.configuration.Setting;
import org.handrail.configuration.Within;
import org.handrail.database.KeyLock;
import org.handrail.database.Realm;
import org.handrail.failure.InvalidInput;
import org.handrail.failure.RuleRefused;
import org.handrail.staff.PersonCard;
import org.handrail.staff.StaffDirectory;

/** The programme lead's day. Whoever is in line below the lead, or part of an event that they review, is not there (C17). */
@Stateless
public class ProgrammeDay {
    /** A check-in is called overdue after this time. */
    private static final Duration GRACE = Duration.ofDays(1);

    private static final List<CaseState> WITH_SUPPORT =
            List.of(CaseState.WAITING_FOR_PEER, CaseState.WITH_PEER, CaseState.WITH_OCCUPATIONAL_HEALTH);

    private static final String OVERDUE =
            " from CheckIn i, SupportCase c where c.id = i.caseId and c.state in :supported"
                    + " and i.doneAt is null and i.dueAt < :late and c.personId not in :hidden";

    private static final String LATE_CONTACT =
            " from SupportCase c where c.contactDueAt < :now and c.personId not in :hidden";

    @PersistenceContext(unitName = "support")
    private EntityManager support;

    @Inject
    private Cases cases;

    @Inject
    private OnCall onCall;

    @Inject
    private Callers callers;

    @Inject
    private Accounts accounts;

    @Inject
    private StaffDirectory directory;

    @Inject
    private Clock clock;

    @RolesAllowed(Role.PROGRAMME_LEAD)
    public DayCounts counts() {
        Set<UUID> hidden = hidden();
        return new DayCounts(
                count(CaseState.OFFERED, hidden),
                count(CaseState.WAITING_FOR_PEER, hidden),
                support.createQuery("select count(c)" + LATE_CONTACT, Long.class)
                        .setParameter("now", clock.instant())
                        .setParameter("hidden", hidden)
                        .getSingleResult(),
                support.createQuery("select count(distinct c.id)" + OVERDUE, Long.class)
                        .setParameter("supported", WITH_SUPPORT)
                        .setParameter("late", clock.instant().minus(GRACE))
                        .setParameter("hidden", hidden)
                        .getSingleResult(),
                support.createQuery(
                                "select count(h) from HelpCall h where h.reachedAt is null and h.acknowledgedAt is null"
                                        + " and h.personId not in :hidden",
                                Long.class)
                        .setParameter("hidden", hidden)
                        .getSingleResult());
    }

    /** Offers without an answer, the oldest first. */
    @RolesAllowed(Role.PROGRAMME_LEAD)
    public List<DayRow> offersOpen(int first, int most) {
        return inState(CaseState.OFFERED, "c.offeredAt", first, most);
    }

    /** People who wait for a peer, the most urgent first. */
    @RolesAllowed(Role.PROGRAMME_LEAD)
    public List<DayRow> withoutPeer(int first, int most) {
        return inState(CaseState.WAITING_FOR_PEER, "c.peerDueAt", first, most);
    }

    /** People whose peer has not made the first contact in time, the longest late first. */
    @RolesAllowed(Role.PROGRAMME_LEAD)
    public List<DayRow> contactsLate(int first, int most) {
        List<SupportCase> found = support.createQuery(
                        "select c" + LATE_CONTACT + " order by c.contactDueAt, c.id", SupportCase.class)
                .setParameter("now", clock.instant())
                .setParameter("hidden", hidden())
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        Map<UUID, PersonCard> people = people(found.stream());
        return found.stream().map(one -> row(one, one.contactDueAt(), people)).toList();
    }

    /** People whose check-ins are more than a day late, the longest late first; each of them once. */
    @RolesAllowed(Role.PROGRAMME_LEAD)
    public List<DayRow> checkInsOverdue(int first, int most) {
        List<Object[]> found = support.createQuery(
                        "select c.id, min(i.dueAt)" + OVERDUE + " group by c.id order by min(i.dueAt), c.id",
                        Object[].class)
                .setParameter("supported", WITH_SUPPORT)
                .setParameter("late", clock.instant().minus(GRACE))
                .setParameter("hidden", hidden())
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        List<SupportCase> late =
                found.stream().map(row -> cases.find((UUID) row[0])).toList();
        Map<UUID, PersonCard> people = people(late.stream());
        return IntStream.range(0, late.size())
                .mapToObj(i -> row(late.get(i), (Instant) found.get(i)[1], people))
                .toList();
    }

    /** One case, to pick a peer; the person sees it in their ledger. */
    @RolesAllowed(Role.PROGRAMME_LEAD)
    public DayRow open(UUID caseId) {
        SupportCase chosen = visible(caseId);
        LedgerWriter.write(
                support,
                clock,
                Realm.SUPPORT,
                Access.opened(callers.current(), chosen.personId(), "CASE", caseId, "ASSIGN_PEER"));
        return row(chosen, chosen.peerDueAt(), people(Stream.of(chosen)), cases.isWithdrawn(chosen));
    }

    /** Peers who may be picked, the least busy first. Somebody who may not is not there, without a reason. */
    @RolesAllowed(Role.PROGRAMME_LEAD)
    public List<PeerCandidate> candidates(UUID caseId) {
        PeerRules rules = rules(visible(caseId));
        List<UUID> allowed = rules.peers().stream()
                .filter(peer -> rules.refusal(peer).isEmpty())
                .toList();
        Map<UUID, Long> loads = loads();
        return directory.people(allowed).values().stream()
                .filter(PersonCard::active)
                .map(peer -> new PeerCandidate(peer.id(), peer.name(), loads.getOrDefault(peer.id(), 0L)))
                .sorted(Comparator.comparingLong(PeerCandidate::load)
                        .thenComparing(PeerCandidate::name)
                        .thenComparing(PeerCandidate::personId))
                .toList();
    }

    /**
     * Picks a peer, who is told, as the person is.
     *
     * @throws RuleRefused saying why somebody may not be picked
     */
    @RolesAllowed(Role.PROGRAMME_LEAD)
    public void assign(UUID caseId, UUID peerId) {
        if (peerId == null) {
            throw new InvalidInput("support.peer.choose");
        }
        SupportCase chosen = visible(caseId);
        if (chosen.eventId() != null) {
            // Whoever is being kept apart from this event at this moment is found by one of the two.
            KeyLock.hold(support, List.of(Cases.keyOf(chosen.eventId())));
        }
        // As it stands now: a worker that just told of a lapsed promise is no reason to send the lead back
        support.refresh(chosen, LockModeType.PESSIMISTIC_WRITE);
        rules(chosen).refusal(peerId).ifPresent(key -> {
            throw new RuleRefused(key);
        });
        chosen.assign(peerId, clock.instant(), Within.of(Setting.SUPPORT_CONTACT_WITHIN));
        cases.tell(peerId);
        cases.tell(chosen.personId());
    }

    private SupportCase visible(UUID caseId) {
        return cases.ofLead(caseId, callers.person());
    }

    private Set<UUID> hidden() {
        return onCall.hiddenFrom(callers.person());
    }

    private PeerRules rules(SupportCase about) {
        return new PeerRules(
                about.personId(),
                Set.copyOf(accounts.peopleWith(Role.PEER)),
                directory::isInLineAbove,
                ids("select k.key.personId from KeptApart k where k.key.eventId = :event", about.eventId()),
                ids("select c.personId from SupportCase c where c.eventId = :event", about.eventId()));
    }

    private Set<UUID> ids(String query, UUID event) {
        return event == null
                ? Set.of()
                : Set.copyOf(support.createQuery(query, UUID.class)
                        .setParameter("event", event)
                        .getResultList());
    }

    private Map<UUID, Long> loads() {
        return support.createQuery(
                        "select c.peerId, count(c) from SupportCase c where c.peerId is not null group by c.peerId",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    private long count(CaseState state, Set<UUID> hidden) {
        return support.createQuery(
                        "select count(c) from SupportCase c where c.state = :state and c.personId not in :hidden",
                        Long.class)
                .setParameter("state", state)
                .setParameter("hidden", hidden)
                .getSingleResult();
    }

    private List<DayRow> inState(CaseState state, String order, int first, int most) {
        List<SupportCase> found = support.createQuery(
                        "select c from SupportCase c where c.state = :state and c.personId not in :hidden order by "
                                + order + ", c.id",
                        SupportCase.class)
                .setParameter("state", state)
                .setParameter("hidden", hidden())
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        Map<UUID, PersonCard> people = people(found.stream());
        return found.stream().map(one -> row(one, one.peerDueAt(), people)).toList();
    }

    private Map<UUID, PersonCard> people(Stream<SupportCase> of) {
        return directory.people(of.flatMap(one -> Stream.of(one.personId(), one.peerId()))
                .filter(id -> id != null)
                .collect(Collectors.toSet()));
    }

    private DayRow row(SupportCase one, Instant dueAt, Map<UUID, PersonCard> people) {
        return row(one, dueAt, people, false);
    }

    private DayRow row(SupportCase one, Instant dueAt, Map<UUID, PersonCard> people, boolean withdrawn) {
        return new DayRow(
                one.id(),
                one.personId(),
                name(people.get(one.personId())),
                one.state(),
                one.offeredAt(),
                name(one.peerId() == null ? null : people.get(one.peerId())),
                dueAt,
                dueAt != null && dueAt.isBefore(clock.instant()),
                withdrawn);
    }

    private static String name(PersonCard person) {
        return person == null ? null : person.name();
    }
}
