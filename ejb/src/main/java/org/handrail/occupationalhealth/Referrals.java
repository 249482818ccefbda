package org.handrail.occupationalhealth;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.account.Caller;
import org.handrail.account.Callers;
import org.handrail.account.Role;
import org.handrail.audit.Access;
import org.handrail.audit.LedgerWriter;
import org.handrail.audit.Refusals;
import org.handrail.configuration.Setting;
import org.handrail.configuration.Within;
import org.handrail.database.Realm;
import org.handrail.failure.Conflict;
import org.handrail.failure.NotFound;
import org.handrail.handover.FitnessConclusion;
import org.handrail.handover.Slot;
import org.handrail.secrecy.Vault;
import org.handrail.staff.PersonCard;
import org.handrail.staff.PlacementView;
import org.handrail.staff.StaffDirectory;

/** What occupational health does. Nobody finds their own referral here: a colleague looks after it. */
@Stateless
public class Referrals {
    /** A conclusion comes back to the work list so many days before it is looked at again. */
    private static final int DAYS_BEFORE_REVIEW = 14;

    private static final String ON_THE_LIST = " from HealthReferral r where r.personId <> :me and (r.state in :open"
            + " or r.state = :concluded and r.reviewOn <= :soon)";

    @PersistenceContext(unitName = "occupational")
    private EntityManager occupational;

    @Inject
    private Callers callers;

    @Inject
    private Refusals refusals;

    @Inject
    private StaffDirectory directory;

    @Inject
    private Clock clock;

    /** Open referrals and conclusions to review: urgent ones first, then who has waited longest. */
    @RolesAllowed(Role.OCCUPATIONAL_HEALTH)
    public List<ReferralLine> workList(int first, int most) {
        List<HealthReferral> found = onTheList(occupational.createQuery(
                        "select r" + ON_THE_LIST
                                + " order by case when r.urgent = true and r.state <> :concluded then 0 else 1 end,"
                                + " r.receivedAt, r.id",
                        HealthReferral.class))
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        Map<UUID, PersonCard> people =
                directory.people(found.stream().map(HealthReferral::personId).collect(Collectors.toSet()));
        Instant now = clock.instant();
        return found.stream().map(referral -> line(referral, people, now)).toList();
    }

    /** How many lines {@link #workList} has. */
    @RolesAllowed(Role.OCCUPATIONAL_HEALTH)
    public long count() {
        return onTheList(occupational.createQuery("select count(r)" + ON_THE_LIST, Long.class))
                .getSingleResult();
    }

    /** Opens one referral; the ledger gets its line. */
    @RolesAllowed(Role.OCCUPATIONAL_HEALTH)
    public ReferralSheet open(UUID id) {
        Caller caller = callers.current();
        HealthReferral referral = find(id, caller);
        LedgerWriter.write(
                occupational,
                clock,
                Realm.OCCUPATIONAL,
                Access.opened(caller, referral.personId(), "REFERRAL", id, "APPOINTMENT"));
        return sheet(referral);
    }

    /** Takes a referral on. */
    @RolesAllowed(Role.OCCUPATIONAL_HEALTH)
    public void accept(UUID id, int version) {
        HealthReferral referral = find(id, version);
        referral.accept(callers.person(), clock.instant());
        save();
    }

    /** Books an appointment; one that has not begun is replaced by it. */
    @RolesAllowed(Role.OCCUPATIONAL_HEALTH)
    public void book(UUID id, int version, Booking booking) {
        HealthReferral referral = find(id, version);
        Instant now = clock.instant();
        Instant startsAt = booking.startsAt(zone(), now);
        if (referral.state() == ReferralState.CONCLUDED && hasAnOpenOne(referral.personId())) {
            throw new Conflict("occupational.anotherOpen");
        }
        referral.book(startsAt, booking, vault(), now);
        save();
    }

    /** Records a conclusion, and hands it with its review date to support in the same transaction: nothing more leaves. */
    @RolesAllowed(Role.OCCUPATIONAL_HEALTH)
    public void conclude(UUID id, int version, Conclusion conclusion) {
        HealthReferral referral = find(id, version);
        Instant now = clock.instant();
        conclusion.check(LocalDate.ofInstant(now, zone()));
        referral.conclude(
                new RecordedConclusion(referral.personId(), conclusion, vault(), callers.person(), now),
                conclusion.reviewOn(),
                now);
        Slot.FITNESS.drop(
                occupational,
                new FitnessConclusion(referral.personId(), conclusion.fitness().name(), conclusion.reviewOn(), now));
        save();
    }

    private <T> TypedQuery<T> onTheList(TypedQuery<T> query) {
        return query.setParameter("me", callers.person())
                .setParameter("open", HealthReferral.OPEN)
                .setParameter("concluded", ReferralState.CONCLUDED)
                .setParameter(
                        "soon", LocalDate.ofInstant(clock.instant(), zone()).plusDays(DAYS_BEFORE_REVIEW));
    }

    private HealthReferral find(UUID id, Caller caller) {
        HealthReferral referral = id == null ? null : occupational.find(HealthReferral.class, id);
        if (referral == null) {
            throw new NotFound("notFound");
        }
        if (caller.is(referral.personId())) {
            refusals.write(
                    Realm.OCCUPATIONAL, Access.refused(caller, referral.personId(), "REFERRAL", id, "APPOINTMENT"));
            throw new NotFound("notFound");
        }
        return referral;
    }

    private HealthReferral find(UUID id, int version) {
        HealthReferral referral = find(id, callers.current());
        if (!referral.seenInVersion(version)) {
            throw new Conflict("changedMeanwhile");
        }
        return referral;
    }

    private void save() {
        try {
            occupational.flush();
        } catch (OptimisticLockException e) {
            throw new Conflict("changedMeanwhile");
        }
    }

    private boolean hasAnOpenOne(UUID person) {
        return occupational
                        .createQuery(
                                "select count(r) from HealthReferral r where r.personId = :person and r.state in :open",
                                Long.class)
                        .setParameter("person", person)
                        .setParameter("open", HealthReferral.OPEN)
                        .getSingleResult()
                > 0;
    }

    private ReferralSheet sheet(HealthReferral referral) {
        Instant now = clock.instant();
        Map<UUID, PersonCard> people = directory.people(Stream.concat(
                        Stream.of(referral.personId(), referral.acceptedBy()),
                        referral.conclusions().stream().map(RecordedConclusion::recordedBy))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Vault vault = vault();
        return new ReferralSheet(
                line(referral, people, now),
                referral.version(),
                directory.placementsOf(referral.personId(), now).stream()
                        .map(Referrals::place)
                        .toList(),
                referral.acceptedBy() == null ? null : nameIn(people, referral.acceptedBy()),
                referral.appointments().stream().map(a -> a.view(vault, now)).toList(),
                referral.conclusions().stream()
                        .map(c -> c.open(vault, nameIn(people, c.recordedBy())))
                        .toList());
    }

    private static ReferralLine line(HealthReferral referral, Map<UUID, PersonCard> people, Instant now) {
        Duration promised = Within.of(Setting.SUPPORT_OCCUPATIONAL_HEALTH_WITHIN);
        return referral.line(nameIn(people, referral.personId()), now, promised);
    }

    private static String place(PlacementView placement) {
        return Stream.of(placement.unitName(), placement.professionText())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String nameIn(Map<UUID, PersonCard> people, UUID person) {
        return people.containsKey(person) ? people.get(person).name() : "–";
    }

    private static Vault vault() {
        return Vault.of(Setting.OCCUPATIONAL_KEY);
    }

    private static ZoneId zone() {
        return ZoneId.of(Setting.TIME_ZONE.value());
    }
}
