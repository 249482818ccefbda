package org.handrail.support;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.handrail.account.Caller;
import org.handrail.account.Callers;
import org.handrail.account.Role;
import org.handrail.audit.Access;
import org.handrail.audit.LedgerWriter;
import org.handrail.configuration.Setting;
import org.handrail.configuration.Within;
import org.handrail.database.Realm;
import org.handrail.failure.Conflict;
import org.handrail.failure.InvalidInput;
import org.handrail.staff.EmploymentKind;
import org.handrail.staff.PersonCard;
import org.handrail.staff.PlacementView;
import org.handrail.staff.StaffDirectory;

/** What a peer does: the people they are with, that a talk took place, how it goes. Never what was said. */
@Stateless
public class PeerTalks {
    private static final int LONGEST_TALK = 480;

    /** A check-in may be done this much before its date. */
    private static final Duration EARLY = Duration.ofDays(2);

    @PersistenceContext(unitName = "support")
    private EntityManager support;

    @Inject
    private Cases cases;

    @Inject
    private Callers callers;

    @Inject
    private StaffDirectory directory;

    @Inject
    private Clock clock;

    /** The cases assigned to me, the longest waiting for a first contact first. */
    @RolesAllowed(Role.PEER)
    public List<PeerCaseRow> cases() {
        return support.createQuery(
                        "select c from SupportCase c where c.peerId = :me order by c.contactDueAt nulls last, c.peerAssignedAt, c.id",
                        SupportCase.class)
                .setParameter("me", callers.person())
                .getResultStream()
                .map(this::row)
                .toList();
    }

    /** Opens one; the person sees it in their ledger. */
    @RolesAllowed(Role.PEER)
    public PeerCaseView open(UUID caseId) {
        Caller caller = callers.current();
        SupportCase theirs = cases.ofPeer(caseId, callers.person());
        LedgerWriter.write(
                support, clock, Realm.SUPPORT, Access.opened(caller, theirs.personId(), "CASE", caseId, "PEER_TALK"));
        return new PeerCaseView(
                row(theirs),
                theirs.trigger(),
                theirs.nearMiss(),
                theirs.happenedAt(),
                cases.isWithdrawn(theirs),
                directory.placementsOf(theirs.personId(), clock.instant()).stream()
                        .map(PlacementView::unitName)
                        .filter(name -> name != null)
                        .distinct()
                        .toList(),
                theirs.occupationalHealthAskedAt(),
                talks(caseId),
                cases.checkIns(caseId).stream().map(CheckIn::view).toList());
    }

    /**
     * Logs that a talk took place.
     *
     * @param heldOn not in the future
     * @param minutes 1 to 480
     */
    @RolesAllowed(Role.PEER)
    public void logTalk(UUID caseId, LocalDate heldOn, int minutes, TalkMode mode) {
        UUID me = callers.person();
        SupportCase theirs = cases.ofPeer(caseId, me);
        if (heldOn == null || heldOn.isAfter(today())) {
            throw new InvalidInput("support.talk.future");
        }
        if (minutes < 1 || minutes > LONGEST_TALK) {
            throw new InvalidInput("support.talk.minutes");
        }
        if (mode == null) {
            throw new InvalidInput("support.talk.mode");
        }
        theirs.talked();
        support.persist(new PeerEncounter(caseId, me, new TalkView(heldOn, minutes, mode), clock.instant()));
    }

    /** Asks occupational health to see the person, who agrees. */
    @RolesAllowed(Role.PEER)
    public void askOccupationalHealth(UUID caseId, boolean personAgrees) {
        SupportCase theirs = cases.ofPeer(caseId, callers.person());
        if (!personAgrees) {
            throw new InvalidInput("support.agreementMissing");
        }
        cases.refer(theirs, "ASKED_BY_PEER");
    }

    /** A check-in was done. */
    @RolesAllowed(Role.PEER)
    public void checkInDone(UUID checkInId, HowItGoes howItGoes) {
        UUID me = callers.person();
        CheckIn asked = cases.checkIn(checkInId);
        cases.ofPeer(asked.caseId(), me);
        if (howItGoes == null) {
            throw new InvalidInput("support.checkIn.choose");
        }
        if (asked.dueAt().isAfter(clock.instant().plus(EARLY))) {
            throw new Conflict("support.checkIn.notYet");
        }
        cases.done(asked, howItGoes, me);
    }

    /** I can't go on with this case: the programme lead picks somebody else. */
    @RolesAllowed(Role.PEER)
    public void handBack(UUID caseId) {
        SupportCase theirs = cases.ofPeer(caseId, callers.person());
        theirs.handBack(clock.instant(), Within.of(Setting.SUPPORT_PEER_WITHIN));
        cases.tell(theirs.personId());
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneId.of(Setting.TIME_ZONE.value())).toLocalDate();
    }

    private List<TalkView> talks(UUID caseId) {
        return support.createQuery(
                        "select e from PeerEncounter e where e.caseId = :case order by e.heldOn desc, e.loggedAt desc",
                        PeerEncounter.class)
                .setParameter("case", caseId)
                .getResultStream()
                .map(PeerEncounter::view)
                .toList();
    }

    private PeerCaseRow row(SupportCase theirs) {
        PersonCard person = directory.person(theirs.personId()).orElse(null);
        return new PeerCaseRow(
                theirs.id(),
                theirs.personId(),
                person == null ? null : person.name(),
                person != null
                        && (person.employment() == EmploymentKind.STUDENT
                                || person.employment() == EmploymentKind.TRAINEE),
                theirs.peerAssignedAt(),
                theirs.contactDueAt(),
                talks(theirs.id()).stream().map(TalkView::heldOn).findFirst().orElse(null),
                cases.checkIns(theirs.id()).stream()
                        .map(CheckIn::view)
                        .filter(next -> next.doneAt() == null)
                        .map(CheckInView::dueAt)
                        .findFirst()
                        .orElse(null));
    }
}
