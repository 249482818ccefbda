package org.handrail.support;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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
import org.handrail.account.Caller;
import org.handrail.account.Callers;
import org.handrail.account.Role;
import org.handrail.audit.Access;
import org.handrail.audit.LedgerWriter;
import org.handrail.database.Realm;
import org.handrail.staff.PersonCard;
import org.handrail.staff.PlacementView;
import org.handrail.staff.Position;
import org.handrail.staff.StaffDirectory;

/** What a line manager sees of support: offered or not, and duty. Nothing here changes by an answer or a talk (C17). */
@Stateless
public class DutyBoard {
    private static final Duration RECENT = Duration.ofDays(90);

    @PersistenceContext(unitName = "support")
    private EntityManager support;

    @Inject
    private StaffDirectory directory;

    @Inject
    private Callers callers;

    @Inject
    private Clock clock;

    /** The people of the units that the caller manages now, by unit and name. */
    @RolesAllowed(Role.MANAGER)
    public List<DutyRow> people() {
        Caller caller = callers.current();
        Instant now = clock.instant();
        List<PlacementView> team = directory.placementsOf(callers.person(), now).stream()
                .filter(mine -> mine.position() == Position.MANAGER && mine.unitId() != null)
                .flatMap(mine -> directory.placementsIn(mine.unitId(), now).stream())
                .filter(placed -> !caller.is(placed.personId()))
                .toList();
        if (team.isEmpty()) {
            return List.of();
        }
        Set<UUID> ids = team.stream().map(PlacementView::personId).collect(Collectors.toSet());
        Map<UUID, PersonCard> cards = directory.people(ids);
        Set<UUID> offered = offeredSince(now.minus(RECENT), ids);
        Map<UUID, DutyView> duties = duties(ids);
        duties.keySet().forEach(person -> opened(caller, person));
        return team.stream()
                .map(placed -> new DutyRow(
                        placed.personId(),
                        cards.get(placed.personId()).name(),
                        placed.unitName(),
                        offered.contains(placed.personId()),
                        duties.getOrDefault(placed.personId(), DutyView.USUAL)))
                .distinct()
                .sorted(Comparator.comparing(DutyRow::unitName)
                        .thenComparing(DutyRow::personName)
                        .thenComparing(DutyRow::personId))
                .toList();
    }

    /** An event's offers only: that somebody asked for themselves is nobody's business. */
    private Set<UUID> offeredSince(Instant since, Set<UUID> ids) {
        return Set.copyOf(support.createQuery(
                        "select distinct c.personId from SupportCase c where c.personId in :ids and c.eventId is not null"
                                + " and c.offeredAt >= :since",
                        UUID.class)
                .setParameter("ids", ids)
                .setParameter("since", since)
                .getResultList());
    }

    private Map<UUID, DutyView> duties(Set<UUID> ids) {
        return support.createQuery("select d from DutyState d where d.personId in :ids", DutyState.class)
                .setParameter("ids", ids)
                .getResultStream()
                .filter(known -> !known.forManager().equals(DutyView.USUAL))
                .collect(Collectors.toMap(DutyState::personId, DutyState::forManager));
    }

    private void opened(Caller caller, UUID person) {
        LedgerWriter.write(
                support, clock, Realm.SUPPORT, Access.opened(caller, person, "DUTY", person, "DUTY_PLANNING"));
    }
}
