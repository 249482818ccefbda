package org.handrail.support;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handrail.account.Callers;
import org.handrail.audit.Access;
import org.handrail.audit.Refusals;
import org.handrail.database.KeyLock;
import org.handrail.database.Realm;
import org.handrail.failure.NotFound;
import org.handrail.handover.Referral;
import org.handrail.handover.Slot;
import org.handrail.notification.NoticeKind;
import org.handrail.notification.Notices;
import org.handrail.staff.PersonCard;
import org.handrail.staff.StaffDirectory;

/** What the facades of this room do alike. */
@Dependent
class Cases {
    @PersistenceContext(unitName = "support")
    private EntityManager support;

    @Inject
    private StaffDirectory directory;

    @Inject
    private Callers callers;

    @Inject
    private OnCall onCall;

    @Inject
    private Refusals refusals;

    @Inject
    private Clock clock;

    /** The key under which {@link KeyLock} holds what concerns everybody in an event. */
    static String keyOf(UUID event) {
        return "event|" + event;
    }

    /** @throws NotFound where there is no such case */
    SupportCase find(UUID caseId) {
        SupportCase found = caseId == null ? null : support.find(SupportCase.class, caseId);
        if (found == null) {
            throw new NotFound("notFound");
        }
        return found;
    }

    /** @throws NotFound where there is no such case, or it is somebody else's: the same answer for both */
    SupportCase ofPerson(UUID caseId, UUID person) {
        SupportCase found = find(caseId);
        if (!found.personId().equals(person)) {
            throw refused(found, "OWN_CASE");
        }
        return found;
    }

    /** @throws NotFound where there is no such case, or another peer has it: the same answer for both */
    SupportCase ofPeer(UUID caseId, UUID peer) {
        SupportCase found = find(caseId);
        if (!peer.equals(found.peerId())) {
            throw refused(found, "PEER_TALK");
        }
        return found;
    }

    /** @throws NotFound where there is no such case, or the lead is kept from the person: the same answer for both */
    SupportCase ofLead(UUID caseId, UUID lead) {
        SupportCase found = find(caseId);
        if (!onCall.mayAnswer(lead, found.personId())) {
            throw refused(found, "ASSIGN_PEER");
        }
        return found;
    }

    private NotFound refused(SupportCase about, String purpose) {
        refusals.write(Realm.SUPPORT, Access.refused(callers.current(), about.personId(), "CASE", about.id(), purpose));
        return new NotFound("notFound");
    }

    /** @throws NotFound where there is no such check-in */
    CheckIn checkIn(UUID checkInId) {
        CheckIn found = checkInId == null ? null : support.find(CheckIn.class, checkInId);
        if (found == null) {
            throw new NotFound("notFound");
        }
        return found;
    }

    /** All check-ins of a case, by date. */
    List<CheckIn> checkIns(UUID caseId) {
        return support.createQuery("select i from CheckIn i where i.caseId = :case order by i.dueAt", CheckIn.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    /** A new case has its check-ins from the first moment. */
    void open(SupportCase opened) {
        support.persist(opened);
        CheckInPlan.ofSettings().of(opened.id(), opened.offeredAt()).forEach(support::persist);
    }

    /** One answer also settles the earlier dates that went by: nobody is asked twice on one day. */
    void done(CheckIn answered, HowItGoes how, UUID by) {
        Instant now = clock.instant();
        answered.done(how, by, now);
        checkIns(answered.caseId()).stream()
                .filter(other ->
                        other.dueAt().isBefore(answered.dueAt()) && other.view().doneAt() == null)
                .forEach(missed -> missed.done(HowItGoes.NO_ANSWER, by, now));
    }

    /** @param reason ASKED_BY_PERSON, ASKED_BY_PEER or HELP_CALL */
    void refer(SupportCase about, String reason) {
        Instant now = clock.instant();
        about.askOccupationalHealth(now);
        Slot.REFERRAL.drop(support, new Referral(about.personId(), about.reference(), reason, false, now));
    }

    /** Something waits on this person's page. */
    void tell(UUID person) {
        Notices.queue(support, clock, person, NoticeKind.MESSAGE);
    }

    /** Those of the events whose report was taken back. */
    Set<UUID> withdrawn(Collection<UUID> events) {
        return events.isEmpty()
                ? Set.of()
                : Set.copyOf(support.createQuery(
                                "select w.eventId from EventWithdrawal w where w.withdrawn and w.eventId in :events",
                                UUID.class)
                        .setParameter("events", events)
                        .getResultList());
    }

    /** Whether the report of a case's event was taken back. */
    boolean isWithdrawn(SupportCase about) {
        return about.eventId() != null && !withdrawn(List.of(about.eventId())).isEmpty();
    }

    /** Null for nobody. */
    String name(UUID person) {
        return directory.person(person).map(PersonCard::name).orElse(null);
    }
}
