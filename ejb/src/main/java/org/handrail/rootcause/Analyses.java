package org.handrail.rootcause;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.handrail.account.Callers;
import org.handrail.account.Role;
import org.handrail.configuration.Setting;
import org.handrail.failure.Conflict;
import org.handrail.failure.InvalidInput;
import org.handrail.failure.NotFound;
import org.handrail.failure.RuleRefused;
import org.handrail.handover.Change;
import org.handrail.handover.PanelMember;
import org.handrail.handover.Slot;
import org.handrail.reviewedevent.ReviewedEvent;
import org.handrail.reviewedevent.ReviewedEvents;
import org.handrail.reviewedevent.Words;
import org.handrail.staff.PersonCard;
import org.handrail.staff.StaffDirectory;

/** What the risk manager does: find causes, change the system, tell the people affected what changed. */
@Stateless
public class Analyses {
    /** Most characters of a title. */
    public static final int LONGEST_TITLE = 200;
    /** Most characters of a cause, an action and a message to the people affected. */
    public static final int LONGEST_TEXT = 1000;

    private static final int PEOPLE_SHOWN = 10;

    @PersistenceContext(unitName = "review")
    private EntityManager review;

    @Inject
    private Clock clock;

    @Inject
    private Callers callers;

    @Inject
    private StaffDirectory directory;

    @Inject
    private ReviewedEvents events;

    @Inject
    private AnalysisPictures pictures;

    /** Events without an analysis, newest first. */
    @RolesAllowed(Role.RISK_MANAGER)
    public List<ReviewedEvent> eventsWithout(int first, int most) {
        return pictures.eventsWithout(first, most);
    }

    /** How many events {@link #eventsWithout} has. */
    @RolesAllowed(Role.RISK_MANAGER)
    public long eventsWithoutCount() {
        return pictures.eventsWithoutCount();
    }

    /** One event. */
    @RolesAllowed(Role.RISK_MANAGER)
    public ReviewedEvent event(UUID event) {
        return events.get(event);
    }

    /**
     * Analyses in a state; those with overdue actions first, then by their next date. Among the open ones stand closed ones
     * with an overdue action: closing must not hide what was promised.
     */
    @RolesAllowed(Role.RISK_MANAGER)
    public List<AnalysisLine> list(AnalysisState state, int first, int most) {
        return pictures.lines(state, today(), first, most);
    }

    /** How many analyses {@link #list} has. */
    @RolesAllowed(Role.RISK_MANAGER)
    public long count(AnalysisState state) {
        return pictures.count(state, today());
    }

    /** One analysis. */
    @RolesAllowed(Role.RISK_MANAGER)
    public AnalysisView read(UUID id) {
        return pictures.view(find(id, LockModeType.NONE), today());
    }

    /**
     * Opens an analysis of an event.
     *
     * @return its id
     * @throws RuleRefused when the caller was involved in the event (C11)
     */
    @RolesAllowed(Role.RISK_MANAGER)
    public UUID open(UUID event, String title) {
        UUID analyst = callers.person();
        UUID known = events.get(event).id();
        refuseConflict(known, analyst);
        Analysis opened =
                new Analysis(known, Words.required(title, LONGEST_TITLE, "analysis.title"), analyst, clock.instant());
        review.persist(opened);
        Slot.PANEL.drop(review, new PanelMember(known, analyst, clock.instant()));
        return opened.id();
    }

    /** Adds a cause with the latent condition behind it. */
    @RolesAllowed(Role.RISK_MANAGER)
    public void addCause(UUID id, int version, String statement, LatentCondition condition) {
        if (condition == null) {
            throw new InvalidInput("analysis.condition.missing");
        }
        changeable(id, version).addCause(Words.required(statement, LONGEST_TEXT, "analysis.cause"), condition);
    }

    /** People among whom the owner of an action is chosen, at most ten; one person, never a committee (C11). */
    @RolesAllowed(Role.RISK_MANAGER)
    public List<PersonCard> people(String words) {
        return words == null || words.isBlank() ? List.of() : directory.search(words, PEOPLE_SHOWN);
    }

    /** Adds an action to a cause. */
    @RolesAllowed(Role.RISK_MANAGER)
    public void addAction(UUID id, int version, AddAction asked) {
        String description = Words.required(asked.description(), LONGEST_TEXT, "analysis.action");
        if (asked.type() == null) {
            throw new InvalidInput("analysis.type.missing");
        }
        if (directory.person(asked.owner()).filter(PersonCard::active).isEmpty()) {
            throw new InvalidInput("analysis.owner.missing");
        }
        if (asked.dueOn() == null) {
            throw new InvalidInput("analysis.due.missing");
        }
        if (asked.dueOn().isBefore(today())) {
            throw new InvalidInput("analysis.due.past");
        }
        changeable(id, version)
                .addAction(new AddAction(
                        asked.cause(),
                        description,
                        asked.type(),
                        asked.addressesCondition(),
                        asked.owner(),
                        asked.dueOn()));
    }

    /**
     * Says that an action is in place.
     *
     * @param told plain words for the people affected, or blank when nothing is to be told
     */
    @RolesAllowed(Role.RISK_MANAGER)
    public void actionLive(UUID id, int version, UUID action, String told) {
        String words = Words.optional(told, LONGEST_TEXT, "analysis.told");
        Analysis analysis = changeable(id, version);
        analysis.actionLive(action, today());
        if (words != null) {
            tell(analysis, "ACTION_LIVE", words);
        }
    }

    /**
     * Closes an analysis.
     *
     * @throws RuleRefused naming the causes that have weaker actions only, or none (A58)
     */
    @RolesAllowed(Role.RISK_MANAGER)
    public void close(UUID id, int version) {
        changeable(id, version).close(clock.instant());
    }

    /**
     * Ties the outcome to the support cases of the event and tells the people affected.
     *
     * @param told what was found and what changes, in plain words
     */
    @RolesAllowed(Role.RISK_MANAGER)
    public void linkOutcome(UUID id, int version, String told) {
        String words = Words.required(told, LONGEST_TEXT, "analysis.told");
        Analysis analysis = changeable(id, version);
        analysis.linkOutcome(clock.instant());
        tell(analysis, "CAUSE_AGREED", words);
    }

    private void tell(Analysis analysis, String kind, String words) {
        Slot.CHANGE.drop(review, new Change(analysis.eventId(), kind, words, clock.instant()));
    }

    /** Causes and actions are tables of their own, so the version is moved by hand when one of them changes. */
    private Analysis changeable(UUID id, int version) {
        Analysis found = find(id, LockModeType.PESSIMISTIC_WRITE);
        if (found.version() != version) {
            throw new Conflict("changedMeanwhile");
        }
        UUID analyst = callers.person();
        refuseConflict(found.eventId(), analyst);
        if (found.joinedBy(analyst)) {
            Slot.PANEL.drop(review, new PanelMember(found.eventId(), analyst, clock.instant()));
        }
        review.lock(found, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return found;
    }

    /** Whoever was involved in an event does not analyse it, neither alone nor as the second one (C11). */
    private void refuseConflict(UUID event, UUID analyst) {
        if (events.isInvolved(event, analyst)) {
            throw new RuleRefused("analysis.conflict.involved");
        }
    }

    private Analysis find(UUID id, LockModeType lock) {
        Analysis found = id == null ? null : review.find(Analysis.class, id, lock);
        if (found == null) {
            throw new NotFound("notFound");
        }
        return found;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(Setting.TIME_ZONE.value()));
    }
}
