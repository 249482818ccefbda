package org.handrail.adverseevent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.handrail.account.Caller;
import org.handrail.account.Callers;
import org.handrail.account.Role;
import org.handrail.audit.Access;
import org.handrail.audit.LedgerWriter;
import org.handrail.database.Realm;
import org.handrail.failure.NotFound;
import org.handrail.failure.RuleRefused;
import org.handrail.staff.PersonCard;
import org.handrail.staff.StaffDirectory;

/** What the programme lead does where the machine is not sure who was involved. Every decision is kept with who and when. */
@Stateless
public class AdverseEvents {
    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private Callers callers;

    @Inject
    private Clock clock;

    @Inject
    private StaffDirectory directory;

    @Inject
    private Linker linker;

    @Inject
    private WorkList workList;

    @Inject
    private OpenedEvent opened;

    @Inject
    private Missing missing;

    @Inject
    private Mentions mentions;

    /** Events of which a human has to say who was involved, longest waiting first. */
    @RolesAllowed(Role.PROGRAMME_LEAD)
    public List<EventLine> needingReview(int first, int most) {
        return workList.page(first, most);
    }

    /** How many {@link #needingReview} has. */
    @RolesAllowed(Role.PROGRAMME_LEAD)
    public long countNeedingReview() {
        return workList.size();
    }

    /** One event with everybody who is named in it; each of them finds this opening in their ledger. */
    @RolesAllowed(Role.PROGRAMME_LEAD)
    public EventView open(UUID id) {
        AdverseEvent of = id == null ? null : event.find(AdverseEvent.class, id);
        if (of == null) {
            throw new NotFound("notFound");
        }
        return opened.view(of, callers.current());
    }

    /** The lead knows that this person was involved, in this role: the link is confirmed and the offer goes out at once. */
    @RolesAllowed(Role.PROGRAMME_LEAD)
    public void addPerson(UUID id, UUID person, InvolvedAs role) {
        AdverseEvent of = claim(id);
        confirm(of, person, role);
        keep(of, Taken.CONFIRMED, person, role, null);
        settle(of);
    }

    /** The lead knows who stands behind a mention. Stays so when the event is told again. */
    @RolesAllowed(Role.PROGRAMME_LEAD)
    public void namePerson(UUID id, MentionKey mention, UUID person, InvolvedAs role) {
        AdverseEvent of = claim(id);
        confirm(of, person, role);
        keep(of, Taken.NAMED, person, role, mention);
        settle(of);
    }

    /** The lead knows that nobody to be offered support stands behind a mention. */
    @RolesAllowed(Role.PROGRAMME_LEAD)
    public void dismissMention(UUID id, MentionKey mention) {
        AdverseEvent of = claim(id);
        keep(of, Taken.DISMISSED, null, null, mention);
        settle(of);
    }

    /** The lead knows that this person was not involved. An offer that went out stays with the person. */
    @RolesAllowed(Role.PROGRAMME_LEAD)
    public void refusePerson(UUID id, UUID person) {
        AdverseEvent of = claim(id);
        Involvement row = involvement(of, person);
        Caller caller = callers.current();
        row.refuse(caller.username(), clock.instant());
        ledger(caller, row, "LINK_REFUSED");
        keep(of, Taken.REFUSED, person, null, null);
        settle(of);
    }

    /** The lead has looked at what the person said, and the person stays involved as before. */
    @RolesAllowed(Role.PROGRAMME_LEAD)
    public void keepPerson(UUID id, UUID person) {
        AdverseEvent of = claim(id);
        Involvement row = involvement(of, person);
        Caller caller = callers.current();
        row.confirm(row.role(), caller.username(), clock.instant());
        ledger(caller, row, "LINK_CONFIRMED");
        keep(of, Taken.KEPT, person, row.role(), null);
        settle(of);
    }

    /** Nothing more to find out: linking is complete, and whoever still waited for it gets the offer. */
    @RolesAllowed(Role.PROGRAMME_LEAD)
    public void markReviewed(UUID id) {
        AdverseEvent of = claim(id);
        if (of.linking() != Linking.NEEDS_REVIEW) {
            throw new RuleRefused("adverseevent.nothingToReview");
        }
        of.review(callers.current().username(), clock.instant());
        keep(of, Taken.REVIEWED, null, null, null);
        linker.offer(of);
    }

    /** Looks for the people again within seconds, and asks the sender's server again for what it did not give. */
    @RolesAllowed(Role.PROGRAMME_LEAD)
    public void linkAgain(UUID id) {
        AdverseEvent of = claim(id);
        missing.again(mentions.targets(of));
        of.link(clock.instant());
        keep(of, Taken.RETRIED, null, null, null);
    }

    private void confirm(AdverseEvent of, UUID person, InvolvedAs role) {
        PersonCard card = directory.person(person).orElseThrow(() -> new NotFound("notFound"));
        Involvement row = linker.involvements(of).stream()
                .filter(known -> known.personId().equals(card.id()))
                .findFirst()
                .orElseGet(() -> {
                    Involvement added = new Involvement(of.id(), card.id(), role, clock.instant());
                    linker.place(List.of(added), of);
                    event.persist(added);
                    return added;
                });
        Caller caller = callers.current();
        row.confirm(role, caller.username(), clock.instant());
        ledger(caller, row, "LINK_CONFIRMED");
    }

    private void ledger(Caller caller, Involvement row, String why) {
        LedgerWriter.write(
                event, clock, Realm.EVENT, Access.opened(caller, row.personId(), "INVOLVEMENT", row.id(), why));
    }

    private void keep(AdverseEvent of, Taken taken, UUID person, InvolvedAs role, MentionKey mention) {
        String by = callers.current().username();
        of.isDecided();
        event.persist(new HumanDecision(of.id(), taken, person, role, mention, by, clock.instant()));
    }

    /** Looks at once whether anything is still open; where linking can't work now, only the offers go out. */
    private void settle(AdverseEvent of) {
        event.flush();
        if (of.isParked() || of.linking() == Linking.PENDING) {
            linker.offer(of);
        } else {
            linker.link(of);
        }
    }

    private Involvement involvement(AdverseEvent of, UUID person) {
        return linker.involvements(of).stream()
                .filter(known -> known.personId().equals(person))
                .findFirst()
                .orElseThrow(() -> new NotFound("notFound"));
    }

    private AdverseEvent claim(UUID id) {
        AdverseEvent found = id == null ? null : event.find(AdverseEvent.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFound("notFound");
        }
        return found;
    }
}
