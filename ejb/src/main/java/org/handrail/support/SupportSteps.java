package org.handrail.support;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handrail.account.Accounts;
import org.handrail.account.Role;
import org.handrail.configuration.Setting;
import org.handrail.configuration.Within;
import org.handrail.database.Claim;
import org.handrail.database.KeyLock;
import org.handrail.handover.Change;
import org.handrail.handover.FitnessConclusion;
import org.handrail.handover.OfferSupport;
import org.handrail.handover.PanelMember;
import org.handrail.handover.Slot;
import org.handrail.handover.Withdrawal;
import org.handrail.notification.AddressBook;
import org.handrail.notification.NoticeKind;
import org.handrail.notification.Notices;

/** What the worker of this room does, step by step, each step in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SupportSteps {
    private static final Logger LOG = Logger.getLogger(SupportSteps.class.getName());
    private static final int BATCH = 20;

    /** Occupational health is told once in this time of what one person asks, however often they press. */
    private static final Duration NOT_AGAIN_WITHIN = Duration.ofHours(1);

    @PersistenceContext(unitName = "support")
    private EntityManager support;

    @Inject
    private Cases cases;

    @Inject
    private Offers offers;

    @Inject
    private OnCall onCall;

    @Inject
    private Accounts accounts;

    @Inject
    private AddressBook addresses;

    @Inject
    private Clock clock;

    /** Opens a case for each of the offers that have waited longest, up to {@code most}: all of them or, when one fails, none. */
    @RolesAllowed(Role.WORKER)
    public boolean openOffered(int most) {
        List<OfferSupport> taken = Slot.OFFER.take(support, most);
        offers.open(taken);
        return !taken.isEmpty();
    }

    /** Takes over a fitness conclusion, and nothing more than it. */
    @RolesAllowed(Role.WORKER)
    public boolean takeFitness() {
        List<FitnessConclusion> told = Slot.FITNESS.take(support, 1);
        told.forEach(this::conclude);
        return !told.isEmpty();
    }

    /** Takes over what changed and tells those who want to know. */
    @RolesAllowed(Role.WORKER)
    public boolean takeChange() {
        List<Change> changes = Slot.CHANGE.take(support, 1);
        for (Change change : changes) {
            support.persist(new News(change));
            support.createQuery(
                            "select distinct c.personId from SupportCase c where c.eventId = :event and c.wantsNews",
                            UUID.class)
                    .setParameter("event", change.eventId())
                    .getResultList()
                    .forEach(cases::tell);
        }
        return !changes.isEmpty();
    }

    /** Notes that an event was withdrawn, or counts again, and tells those who hold its cases. No case changes by it. */
    @RolesAllowed(Role.WORKER)
    public boolean takeWithdrawal() {
        List<Withdrawal> told = Slot.WITHDRAWAL.take(support, 1);
        told.forEach(this::withdraw);
        return !told.isEmpty();
    }

    /** Keeps a reviewer apart from the event's cases, also from one that they had as a peer (C17). */
    @RolesAllowed(Role.WORKER)
    public boolean takePanel() {
        List<PanelMember> members = Slot.PANEL.take(support, 1);
        members.forEach(this::keepApart);
        return !members.isEmpty();
    }

    /** Offers again what was put off. */
    @RolesAllowed(Role.WORKER)
    public boolean askAgain() {
        List<SupportCase> due = claim(support.createQuery(
                        "select c from SupportCase c where c.state = :notNow and c.askAgainAt <= :now order by c.askAgainAt",
                        SupportCase.class)
                .setParameter("notNow", CaseState.NOT_NOW)
                .setParameter("now", clock.instant()));
        due.forEach(again -> {
            again.askAgain(clock.instant());
            cases.tell(again.personId());
        });
        return !due.isEmpty();
    }

    /** Tells the person, and the peer who is with them, that a check-in is due. */
    @RolesAllowed(Role.WORKER)
    public boolean tellCheckIn() {
        List<CheckIn> due = claim(support.createQuery(
                        "select i from CheckIn i where i.doneAt is null and i.toldAt is null and i.dueAt <= :now order by i.dueAt",
                        CheckIn.class)
                .setParameter("now", clock.instant()));
        due.forEach(checkIn -> {
            checkIn.told(clock.instant());
            tell(cases.find(checkIn.caseId()));
        });
        return !due.isEmpty();
    }

    /** Tells the programme leads that somebody waits for a peer (A77). */
    @RolesAllowed(Role.WORKER)
    public boolean tellWait() {
        List<SupportCase> waiting = claim(support.createQuery(
                        "select c from SupportCase c where c.state = :waiting and c.waitToldAt is null order by c.peerDueAt",
                        SupportCase.class)
                .setParameter("waiting", CaseState.WAITING_FOR_PEER));
        waiting.forEach(one -> {
            one.waitTold(clock.instant());
            tellLeads(one);
        });
        return !waiting.isEmpty();
    }

    /** Tells the programme leads that a time that was promised to somebody went by; a peer who is late is told too (B14). */
    @RolesAllowed(Role.WORKER)
    public boolean tellLapse() {
        List<SupportCase> late = claim(support.createQuery(
                        "select c from SupportCase c where c.lapseToldAt is null and c.state in :promised"
                                + " and (c.peerDueAt <= :now or c.contactDueAt <= :now) order by c.id",
                        SupportCase.class)
                .setParameter("promised", List.of(CaseState.WAITING_FOR_PEER, CaseState.WITH_PEER))
                .setParameter("now", clock.instant()));
        late.forEach(one -> {
            one.lapseTold(clock.instant());
            tellLeads(one);
            if (one.peerId() != null) {
                cases.tell(one.peerId());
            }
        });
        return !late.isEmpty();
    }

    /** Tells occupational health that something lies on its list. */
    @RolesAllowed(Role.WORKER)
    public boolean tellOccupationalHealth() {
        Instant now = clock.instant();
        List<SupportCase> asked = claim(support.createQuery(
                        "select c from SupportCase c where c.occupationalHealthAskedAt is not null"
                                + " and (c.occupationalHealthToldAt is null or c.occupationalHealthToldAt <"
                                + " c.occupationalHealthAskedAt and c.occupationalHealthToldAt < :before) order by c.id",
                        SupportCase.class)
                .setParameter("before", now.minus(NOT_AGAIN_WITHIN)));
        asked.forEach(one -> {
            one.occupationalHealthTold(now);
            tellOccupationalHealth(one.personId());
        });
        return !asked.isEmpty();
    }

    /** Pages the people on call, again and again until somebody has reached the caller (C20, E5). */
    @RolesAllowed(Role.WORKER)
    public boolean pageHelpCall() {
        List<HelpCall> due = claim(support.createQuery(
                        "select h from HelpCall h where h.reachedAt is null and h.dueAt <= :now order by h.dueAt",
                        HelpCall.class)
                .setParameter("now", clock.instant()));
        due.forEach(this::page);
        return !due.isEmpty();
    }

    private void withdraw(Withdrawal told) {
        EventWithdrawal known = support.find(EventWithdrawal.class, told.eventId(), LockModeType.PESSIMISTIC_WRITE);
        boolean before = known != null && known.withdrawn();
        if (known == null) {
            known = new EventWithdrawal(told);
            support.persist(known);
        } else {
            known.tell(told);
        }
        if (before != known.withdrawn()) {
            support.createQuery("select c from SupportCase c where c.eventId = :event order by c.id", SupportCase.class)
                    .setParameter("event", told.eventId())
                    .getResultList()
                    .forEach(this::tell);
        }
    }

    private void conclude(FitnessConclusion told) {
        DutyState duty = support.find(DutyState.class, told.personId(), LockModeType.PESSIMISTIC_WRITE);
        boolean fresh = duty == null;
        if (fresh) {
            duty = new DutyState(told.personId());
        }
        try {
            duty.conclude(told);
        } catch (IllegalArgumentException e) {
            LOG.log(Level.SEVERE, "HANDRAIL-1103 A fitness conclusion was not understood and is left out.", e);
            return;
        }
        if (fresh) {
            support.persist(duty);
        }
        cases.tell(told.personId());
    }

    private void keepApart(PanelMember member) {
        // Whoever is being picked as a peer at this moment is found by one of the two.
        KeyLock.hold(support, List.of(Cases.keyOf(member.eventId())));
        if (support.find(KeptApart.class, new KeptApart.Key(member.eventId(), member.personId())) == null) {
            support.persist(new KeptApart(member.eventId(), member.personId(), member.droppedAt()));
        }
        support.createQuery(
                        "select c from SupportCase c where c.eventId = :event and c.peerId = :peer", SupportCase.class)
                .setParameter("event", member.eventId())
                .setParameter("peer", member.personId())
                .getResultList()
                .forEach(theirs -> {
                    theirs.handBack(clock.instant(), Within.of(Setting.SUPPORT_PEER_WITHIN));
                    cases.tell(theirs.personId());
                });
    }

    private void tell(SupportCase about) {
        if (about.state() != CaseState.CLOSED && about.state() != CaseState.NOT_NOW) {
            cases.tell(about.personId());
            if (about.peerId() != null) {
                cases.tell(about.peerId());
            }
        }
    }

    private void tellLeads(SupportCase about) {
        accounts.peopleWith(Role.PROGRAMME_LEAD).stream()
                .filter(lead -> onCall.mayAnswer(lead, about.personId()))
                .forEach(cases::tell);
    }

    private void tellOccupationalHealth(UUID person) {
        accounts.peopleWith(Role.OCCUPATIONAL_HEALTH).stream()
                .filter(colleague -> !colleague.equals(person))
                .forEach(cases::tell);
    }

    private void page(HelpCall call) {
        Set<UUID> helpers = new TreeSet<>(accounts.peopleWith(Role.PROGRAMME_LEAD));
        helpers.addAll(accounts.peopleWith(Role.PEER));
        helpers.removeIf(helper -> !onCall.mayAnswer(helper, call.personId()));
        if (helpers.isEmpty()) {
            LOG.log(
                    Level.SEVERE,
                    "HANDRAIL-1102 Nobody is on call who may answer help call {0}. Give somebody the role of a peer.",
                    call.id());
        }
        call.page(clock.instant(), Within.of(Setting.HELP_CALL_AGAIN), helpers.size(), mailed(helpers));
        if (call.firstPage()) {
            tellOccupationalHealth(call.personId());
        }
        helpers.forEach(helper -> Notices.queue(support, clock, helper, NoticeKind.ON_CALL));
    }

    private int mailed(Set<UUID> helpers) {
        return Setting.MAIL_HOST.find().isEmpty()
                ? 0
                : (int) helpers.stream()
                        .filter(helper -> addresses.of(helper).isPresent())
                        .count();
    }

    private <T> List<T> claim(TypedQuery<T> query) {
        return Claim.of(query, BATCH);
    }
}
