package org.handrail.adverseevent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.configuration.Setting;
import org.handrail.configuration.Within;
import org.handrail.handover.Slot;
import org.handrail.staff.EmploymentKind;
import org.handrail.staff.PlacementView;
import org.handrail.staff.StaffDirectory;

/** Links one event to the people involved and hands over the offers, in the caller's transaction. */
@Dependent
class Linker {
    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private Clock clock;

    @Inject
    private StaffDirectory directory;

    @Inject
    private Mentions mentions;

    /** Finds people anew. Decisions of humans and rows that led to an offer stay. */
    void link(AdverseEvent linked) {
        if (linked.isWithdrawn()) {
            linked.linked(false);
            return;
        }
        List<LinkingRules.Seen> seen = mentions.lookUp(linked);
        Set<UUID> ids = new HashSet<>();
        seen.stream().map(LinkingRules.Seen::person).filter(p -> p != null).forEach(ids::add);
        Map<UUID, EmploymentKind> kinds = new HashMap<>();
        directory.people(ids).values().forEach(card -> kinds.put(card.id(), card.employment()));
        LinkingRules.Judgement judgement =
                LinkingRules.judge(linked.time(), seen, kinds, Within.of(Setting.LINK_LONG_STAY));

        Map<UUID, Involvement> rows =
                involvements(linked).stream().collect(Collectors.toMap(Involvement::personId, Function.identity()));
        List<Involvement> kept = new ArrayList<>();
        List<Involvement> added = new ArrayList<>();
        for (Involvement row : rows.values()) {
            if (row.mayGo() && !judgement.people().containsKey(row.personId())) {
                event.remove(row);
            } else {
                kept.add(row);
            }
        }
        judgement.people().forEach((person, found) -> {
            Involvement row = rows.get(person);
            if (row == null) {
                row = new Involvement(linked.id(), person, found.role(), clock.instant());
                added.add(row);
                kept.add(row);
            }
            row.found(found);
        });
        place(kept, linked);
        boolean nobody = kept.stream().noneMatch(Involvement::stands);
        boolean open = kept.stream().anyMatch(Involvement::isSuggested) || judgement.unmatched() > 0;
        linked.linked(nobody || open || linked.waitsForHuman());
        offer(linked, kept);
        added.forEach(event::persist); // whole by now: written once
    }

    /** Hands over an offer for everybody to whom support is due, and tells anew who is involved in all. */
    void offer(AdverseEvent of) {
        offer(of, involvements(of));
    }

    private void offer(AdverseEvent of, List<Involvement> rows) {
        if (of.waitsForHuman() || of.isWithdrawn()) {
            return;
        }
        Instant now = clock.instant();
        List<UUID> people = rows.stream()
                .filter(Involvement::stands)
                .map(Involvement::personId)
                .toList();
        Involvement.toTell(rows).forEach(row -> {
            Slot.OFFER.drop(event, of.offerTo(row.personId(), people, now));
            row.offered(now);
        });
    }

    /**
     * Where each worked or learned when it happened (A75); the unit of the event where they had several. What is known of
     * somebody stays when their placements have gone since.
     */
    void place(Collection<Involvement> rows, AdverseEvent in) {
        Map<UUID, List<PlacementView>> placements = directory.placementsOf(
                rows.stream().map(Involvement::personId).toList(), in.time().from());
        rows.forEach(row -> {
            List<PlacementView> theirs = placements.getOrDefault(row.personId(), List.of());
            theirs.stream()
                    .filter(p -> p.unitId() != null && p.unitId().equals(in.unitId()))
                    .findFirst()
                    .or(() -> theirs.stream().findFirst())
                    .ifPresent(p -> row.workedIn(p.unitId(), p.professionCode()));
        });
    }

    List<Involvement> involvements(AdverseEvent of) {
        return event.createQuery(
                        "select distinct i from Involvement i left join fetch i.evidence where i.eventId = :id"
                                + " order by i.linkedAt, i.id",
                        Involvement.class)
                .setParameter("id", of.id())
                .getResultList();
    }
}
