package org.handrail.occupationalhealth;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handrail.account.Callers;
import org.handrail.account.Role;
import org.handrail.configuration.Setting;
import org.handrail.configuration.Within;
import org.handrail.failure.NotFound;
import org.handrail.secrecy.Vault;

/** What the person sees and decides about their own appointments with occupational health. */
@Stateless
public class MyOccupationalHealth {
    @PersistenceContext(unitName = "occupational")
    private EntityManager occupational;

    @Inject
    private Callers callers;

    @Inject
    private Clock clock;

    /** The caller's referrals, newest first. */
    @RolesAllowed(Role.STAFF)
    public List<MyReferral> mine() {
        Instant now = clock.instant();
        Vault vault = Vault.of(Setting.OCCUPATIONAL_KEY);
        Duration promised = Within.of(Setting.SUPPORT_OCCUPATIONAL_HEALTH_WITHIN);
        return occupational
                .createQuery(
                        "select r from HealthReferral r where r.personId = :me order by r.receivedAt desc, r.id",
                        HealthReferral.class)
                .setParameter("me", callers.person())
                .getResultStream()
                .map(referral -> referral.mine(now, promised, vault))
                .toList();
    }

    /** The caller no longer wants it; they can ask again at any time. */
    @RolesAllowed(Role.STAFF)
    public void withdraw(UUID referral) {
        HealthReferral found = referral == null
                ? null
                : occupational.find(HealthReferral.class, referral, LockModeType.PESSIMISTIC_WRITE);
        if (found == null || !found.isOf(callers.person())) {
            throw new NotFound("notFound");
        }
        found.withdraw(clock.instant());
    }
}
