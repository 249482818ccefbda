package org.handrail.justculture;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handrail.account.Callers;
import org.handrail.account.Role;
import org.handrail.audit.Access;
import org.handrail.audit.LedgerWriter;
import org.handrail.audit.Refusals;
import org.handrail.database.Realm;
import org.handrail.failure.Conflict;
import org.handrail.failure.InvalidInput;
import org.handrail.failure.NotFound;
import org.handrail.failure.RuleRefused;
import org.handrail.handover.PanelMember;
import org.handrail.handover.Slot;
import org.handrail.reviewedevent.Involvement;
import org.handrail.reviewedevent.ReviewedEvent;
import org.handrail.reviewedevent.ReviewedEvents;
import org.handrail.reviewedevent.Words;
import org.handrail.staff.PersonCard;
import org.handrail.staff.StaffDirectory;

/**
 * What a reviewer does. A reviewer was not involved in the event and is not in line above the person; that is all that
 * can refuse them. Who supports whom is never asked here: {@code support} is told of the panel and keeps clear of it.
 */
@Stateless
public class ConductReviews {
    /** Most characters of an act, and of the note of a factor. */
    public static final int LONGEST_ACT = 1000;
    /** Most characters of a concern, and of the reason of an answer. */
    public static final int LONGEST_REASON = 2000;

    @PersistenceContext(unitName = "review")
    private EntityManager review;

    @Inject
    private Clock clock;

    @Inject
    private Callers callers;

    @Inject
    private StaffDirectory directory;

    @Inject
    private Refusals refusals;

    @Inject
    private ReviewedEvents events;

    @Inject
    private InstrumentShelf shelf;

    @Inject
    private ReviewLines lines;

    /** Events to choose from, newest first. */
    @RolesAllowed(Role.REVIEWER)
    public List<ReviewedEvent> events(int first, int most) {
        return events.newest(first, most);
    }

    /** How many events {@link #events} has. */
    @RolesAllowed(Role.REVIEWER)
    public long eventCount() {
        return events.count();
    }

    /** One event. */
    @RolesAllowed(Role.REVIEWER)
    public ReviewedEvent event(UUID event) {
        return events.get(event);
    }

    /** Who was involved in an event. Each of them finds a line in their ledger. */
    @RolesAllowed(Role.REVIEWER)
    public List<InvolvedLine> involved(UUID event) {
        List<Involvement> involved = events.involved(events.get(event).id());
        Map<UUID, PersonCard> people =
                directory.people(involved.stream().map(Involvement::personId).toList());
        return involved.stream()
                .filter(one -> people.containsKey(one.personId()))
                .map(one -> {
                    opened(one.personId(), "INVOLVEMENT", event);
                    return new InvolvedLine(
                            one.personId(), people.get(one.personId()).name(), one.role());
                })
                .toList();
    }

    /** The instruments, the newest version of each. */
    @RolesAllowed(Role.REVIEWER)
    public List<InstrumentLine> instruments() {
        return shelf.newest().entrySet().stream()
                .map(entry -> new InstrumentLine(
                        entry.getKey(),
                        entry.getValue().title(),
                        entry.getValue().version(),
                        entry.getValue().source()))
                .toList();
    }

    /**
     * Opens a review of one act.
     *
     * @return its id
     * @throws RuleRefused when the reviewer was involved in the event or is in line above the person
     */
    @RolesAllowed(Role.REVIEWER)
    public UUID open(OpenReview asked) {
        UUID reviewer = callers.person();
        ReviewedEvent event = events.get(asked.event());
        if (asked.person() == null || !events.isInvolved(event.id(), asked.person())) {
            throw new InvalidInput("review.person.missing");
        }
        if (!shelf.newest().containsKey(asked.instrument())) {
            throw new InvalidInput("review.instrument.missing");
        }
        refuseConflict(reviewer, event.id(), asked.person());
        ConductReview opened = new ConductReview(
                new OpenReview(
                        event.id(),
                        asked.person(),
                        asked.instrument(),
                        Words.required(asked.act(), LONGEST_ACT, "review.act"),
                        Words.required(asked.concern(), LONGEST_REASON, "review.concern")),
                reviewer,
                clock.instant());
        review.persist(opened);
        opened(asked.person(), "CONDUCT_REVIEW", opened.id());
        Slot.PANEL.drop(review, new PanelMember(event.id(), reviewer, clock.instant()));
        return opened.id();
    }

    /** The caller's reviews, newest first, open ones or finished ones. */
    @RolesAllowed(Role.REVIEWER)
    public List<ReviewLine> mine(boolean finished, int first, int most) {
        List<ConductReview> reviews = review.createQuery(
                        "select r from ConductReview r where r.openedBy = :me and r.state in :states"
                                + " order by r.openedAt desc, r.id",
                        ConductReview.class)
                .setParameter("me", callers.person())
                .setParameter("states", states(finished))
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        return lines.of(reviews, ConductReview::personId);
    }

    /** How many reviews {@link #mine} has. */
    @RolesAllowed(Role.REVIEWER)
    public long mineCount(boolean finished) {
        return review.createQuery(
                        "select count(r) from ConductReview r where r.openedBy = :me and r.state in :states",
                        Long.class)
                .setParameter("me", callers.person())
                .setParameter("states", states(finished))
                .getSingleResult();
    }

    /** Opens one of the caller's reviews to work on it; a line of the ledger says so. */
    @RolesAllowed(Role.REVIEWER)
    public ReviewRecord read(UUID id) {
        ConductReview found = mine(id, LockModeType.NONE);
        opened(found.personId(), "CONDUCT_REVIEW", id);
        return record(found);
    }

    /** Names the contributory factors of the system; one at least, each with a note. They can be changed until the end. */
    @RolesAllowed(Role.REVIEWER)
    public void nameSystemFactors(UUID id, int version, List<SystemFactor> factors) {
        changeable(id, version)
                .nameSystemFactors(factors.stream()
                        .map(one -> new SystemFactor(
                                one.factor(), Words.required(one.note(), LONGEST_ACT, "review.factor")))
                        .toList());
    }

    /**
     * Answers the question that is next.
     *
     * @param question code of the question that the reviewer saw
     * @param answer code of the answer
     * @throws RuleRefused while no factor of the system is named (A52)
     */
    @RolesAllowed(Role.REVIEWER)
    public void answer(UUID id, int version, String question, String answer, String reason) {
        ConductReview mine = changeable(id, version);
        mine.answer(
                shelf.get(mine.instrumentId()),
                question,
                answer,
                Words.required(reason, LONGEST_REASON, "review.reason"),
                callers.person(),
                clock.instant());
    }

    /** Takes the last answer back. */
    @RolesAllowed(Role.REVIEWER)
    public void goBack(UUID id, int version) {
        changeable(id, version).goBack();
    }

    /** Settles the finding to which the answers lead; from now on the reviewed person can read it. */
    @RolesAllowed(Role.REVIEWER)
    public void finish(UUID id, int version) {
        ConductReview mine = changeable(id, version);
        mine.finish(shelf.get(mine.instrumentId()), clock.instant());
    }

    private static Set<ReviewState> states(boolean finished) {
        return finished ? EnumSet.of(ReviewState.FINISHED) : EnumSet.complementOf(EnumSet.of(ReviewState.FINISHED));
    }

    private ConductReview changeable(UUID id, int version) {
        ConductReview mine = mine(id, LockModeType.PESSIMISTIC_WRITE);
        if (mine.version() != version) {
            throw new Conflict("changedMeanwhile");
        }
        refuseConflict(callers.person(), mine.eventId(), mine.personId());
        return mine;
    }

    private ConductReview mine(UUID id, LockModeType lock) {
        ConductReview found = id == null ? null : review.find(ConductReview.class, id, lock);
        if (found == null) {
            throw new NotFound("notFound");
        }
        if (!found.openedBy().equals(callers.person())) {
            refusals.write(
                    Realm.REVIEW,
                    Access.refused(callers.current(), found.personId(), "CONDUCT_REVIEW", id, "CONDUCT_REVIEW"));
            throw new NotFound("notFound");
        }
        return found;
    }

    private void refuseConflict(UUID reviewer, UUID event, UUID person) {
        if (events.isInvolved(event, reviewer)) {
            throw new RuleRefused("review.conflict.involved");
        }
        if (directory.isInLineAbove(reviewer, person)) {
            throw new RuleRefused("review.conflict.line");
        }
    }

    private ReviewRecord record(ConductReview found) {
        return new ReviewRecord(
                lines.of(List.of(found), ConductReview::personId).get(0),
                found.concern(),
                found.version(),
                Reasoning.of(found, shelf.get(found.instrumentId())));
    }

    private void opened(UUID person, String record, UUID id) {
        LedgerWriter.write(
                review, clock, Realm.REVIEW, Access.opened(callers.current(), person, record, id, "CONDUCT_REVIEW"));
    }
}
