package org.handrail.support;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handrail.account.Callers;
import org.handrail.account.Role;
import org.handrail.configuration.Setting;
import org.handrail.configuration.Within;
import org.handrail.database.KeyLock;
import org.handrail.failure.Conflict;
import org.handrail.handover.Referral;
import org.handrail.handover.Slot;

/** What an involved person does with their own cases. Each answer can be taken back, for ever. */
@Stateless
public class MySupport {
    /** Where all check-ins are over, "not now" is asked again after this time. */
    private static final Duration LATE_AGAIN = Duration.ofDays(90);

    private static final Duration RECENT = Duration.ofDays(1);

    @PersistenceContext(unitName = "support")
    private EntityManager support;

    @Inject
    private Cases cases;

    @Inject
    private Callers callers;

    @Inject
    private Clock clock;

    /** All my cases, newest offer first. */
    @RolesAllowed(Role.STAFF)
    public List<CaseCard> cases() {
        return support.createQuery(
                        "select c from SupportCase c where c.personId = :me order by c.offeredAt desc, c.id",
                        SupportCase.class)
                .setParameter("me", callers.person())
                .getResultStream()
                .map(this::card)
                .toList();
    }

    /** One case of mine. */
    @RolesAllowed(Role.STAFF)
    public CaseCard open(UUID caseId) {
        return card(mine(caseId));
    }

    /** I want to talk to a peer. */
    @RolesAllowed(Role.STAFF)
    public CaseCard talkToPeer(UUID caseId) {
        SupportCase mine = mine(caseId);
        mine.talkToPeer(clock.instant(), Within.of(Setting.SUPPORT_PEER_WITHIN));
        return card(mine);
    }

    /** I want to talk to occupational health. */
    @RolesAllowed(Role.STAFF)
    public CaseCard talkToOccupationalHealth(UUID caseId) {
        SupportCase mine = mine(caseId);
        cases.refer(mine, "ASKED_BY_PERSON");
        return card(mine);
    }

    /** Not now: asked again at the next check-in. */
    @RolesAllowed(Role.STAFF)
    public CaseCard notNow(UUID caseId) {
        SupportCase mine = mine(caseId);
        Instant now = clock.instant();
        mine.notNow(now, nextCheckIn(caseId).orElse(now.plus(LATE_AGAIN)));
        return card(mine);
    }

    /** I stop this case; every choice stays open. */
    @RolesAllowed(Role.STAFF)
    public CaseCard stop(UUID caseId) {
        SupportCase mine = mine(caseId);
        if (mine.peerId() != null) {
            cases.tell(mine.peerId());
        }
        mine.stop(clock.instant());
        return card(mine);
    }

    /**
     * I ask for support without any event (A77). An earlier wish that is still without an answer is used again.
     *
     * @return the case, offered
     */
    @RolesAllowed(Role.STAFF)
    public UUID askWithoutEvent() {
        UUID me = callers.person();
        return support.createQuery(
                        "select c from SupportCase c where c.personId = :me and c.triggerFamily = :self and c.state = :offered",
                        SupportCase.class)
                .setParameter("me", me)
                .setParameter("self", Trigger.SELF)
                .setParameter("offered", CaseState.OFFERED)
                .getResultStream()
                .findFirst()
                .map(SupportCase::id)
                .orElseGet(() -> {
                    SupportCase opened = SupportCase.askedFor(me, clock.instant());
                    cases.open(opened);
                    return opened.id();
                });
    }

    /**
     * I need help now: the people on call are paged until one answers, and occupational health is asked (C20). A second
     * press while nobody has reached me is the same call.
     *
     * @param caseId the case from which I ask, or null
     */
    @RolesAllowed(Role.STAFF)
    public HelpCallView helpNow(UUID caseId) {
        UUID me = callers.person();
        Instant now = clock.instant();
        SupportCase mine = caseId == null ? null : mine(caseId);
        KeyLock.hold(support, List.of("help|" + me)); // two presses at once wait for each other
        Optional<HelpCall> open = lastCall(me).filter(HelpCall::open);
        if (open.isPresent()) {
            return view(open.get());
        }
        HelpCall call = new HelpCall(me, caseId, now);
        support.persist(call);
        if (mine != null) {
            mine.askOccupationalHealth(now);
        }
        Slot.REFERRAL.drop(support, new Referral(me, mine == null ? null : mine.reference(), "HELP_CALL", true, now));
        return view(call);
    }

    /** My call for help that is open, or the last one of the last day. */
    @RolesAllowed(Role.STAFF)
    public Optional<HelpCallView> helpCall() {
        Instant since = clock.instant().minus(RECENT);
        return lastCall(callers.person())
                .map(this::view)
                .filter(call -> call.reachedAt() == null || call.openedAt().isAfter(since));
    }

    /** Check-ins that are due, the last one of each case that goes on. */
    @RolesAllowed(Role.STAFF)
    public List<CheckInView> checkInsDue() {
        Map<UUID, CheckInView> last = new LinkedHashMap<>();
        support.createQuery(
                        "select i from CheckIn i, SupportCase c where c.id = i.caseId and c.personId = :me and c.state not in"
                                + " :resting and i.doneAt is null and i.dueAt <= :now order by i.dueAt desc, i.id",
                        CheckIn.class)
                .setParameter("me", callers.person())
                .setParameter("resting", List.of(CaseState.CLOSED, CaseState.NOT_NOW))
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(CheckIn::view)
                .forEach(due -> last.putIfAbsent(due.caseId(), due));
        return List.copyOf(last.values());
    }

    /** My next check-in that is still to come. */
    @RolesAllowed(Role.STAFF)
    public Optional<CheckInView> nextCheckIn() {
        return support.createQuery(
                        "select i from CheckIn i, SupportCase c where c.id = i.caseId and c.personId = :me and c.state <> :closed"
                                + " and i.doneAt is null and i.dueAt > :now order by i.dueAt, i.id",
                        CheckIn.class)
                .setParameter("me", callers.person())
                .setParameter("closed", CaseState.CLOSED)
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultStream()
                .map(CheckIn::view)
                .findFirst();
    }

    /** One check-in of mine. */
    @RolesAllowed(Role.STAFF)
    public CheckInView checkIn(UUID checkInId) {
        CheckIn asked = cases.checkIn(checkInId);
        mine(asked.caseId());
        return asked.view();
    }

    /** How it goes. Where it goes harder, the peer who is with me is told to look. */
    @RolesAllowed(Role.STAFF)
    public void answer(UUID checkInId, HowItGoes howItGoes) {
        CheckIn asked = cases.checkIn(checkInId);
        SupportCase mine = mine(asked.caseId());
        if (asked.dueAt().isAfter(clock.instant())) {
            throw new Conflict("support.checkIn.notYet");
        }
        cases.done(asked, howItGoes, mine.personId());
        if (howItGoes == HowItGoes.HARDER && mine.peerId() != null) {
            cases.tell(mine.peerId());
        }
    }

    /** Whether I want to hear what changed. */
    @RolesAllowed(Role.STAFF)
    public void wantsNews(UUID caseId, boolean yes) {
        mine(caseId).wantNews(yes);
    }

    /** What changed, for the cases where I want to know; newest first. */
    @RolesAllowed(Role.STAFF)
    public List<NewsItem> news() {
        return support.createQuery(
                        "select n, c from News n, SupportCase c where c.eventId = n.eventId and c.personId = :me"
                                + " and c.wantsNews order by n.toldAt desc, n.id",
                        Object[].class)
                .setParameter("me", callers.person())
                .getResultStream()
                .map(row -> {
                    SupportCase mine = (SupportCase) row[1];
                    return ((News) row[0]).item(mine.id(), mine.happenedAt());
                })
                .toList();
    }

    /** My duty. */
    @RolesAllowed(Role.STAFF)
    public DutyView duty() {
        DutyState known = support.find(DutyState.class, callers.person());
        return known == null ? DutyView.USUAL : known.view();
    }

    private SupportCase mine(UUID caseId) {
        return cases.ofPerson(caseId, callers.person());
    }

    private Optional<Instant> nextCheckIn(UUID caseId) {
        Instant now = clock.instant();
        return cases.checkIns(caseId).stream()
                .map(CheckIn::dueAt)
                .filter(due -> due.isAfter(now))
                .findFirst();
    }

    private Optional<HelpCall> lastCall(UUID me) {
        return support.createQuery(
                        "select h from HelpCall h where h.personId = :me order by h.openedAt desc, h.id",
                        HelpCall.class)
                .setParameter("me", me)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private HelpCallView view(HelpCall call) {
        return call.view(cases.name(call.personId()), cases.name(call.acknowledgedBy()));
    }

    private CaseCard card(SupportCase mine) {
        return mine.card(cases.name(mine.peerId()), cases.isWithdrawn(mine));
    }
}
