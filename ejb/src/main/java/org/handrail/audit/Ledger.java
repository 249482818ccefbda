package org.handrail.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.handrail.account.Callers;
import org.handrail.account.Role;
import org.handrail.database.Realm;

/** Reading the access ledger: the person their own lines, the auditor all of them. Reading it is itself a line. */
@Stateless
public class Ledger {
    @PersistenceContext(unitName = "audit")
    private EntityManager audit;

    @Inject
    private Callers callers;

    @Inject
    private Clock clock;

    /** Who opened what about the caller, newest first; openings by the caller are left out. */
    @RolesAllowed(Role.STAFF)
    public List<LedgerLine> aboutMe(int first, int most) {
        UUID me = callers.current().personId();
        return audit.createQuery(
                        "select e from AccessEntry e where e.subjectId = :me and (e.actorId is null or e.actorId <> :me)"
                                + " order by e.happenedAt desc, e.id",
                        AccessEntry.class)
                .setParameter("me", me)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(AccessEntry::line)
                .toList();
    }

    /** How many lines {@link #aboutMe} has, and how many of them are attempts that were refused. */
    @RolesAllowed(Role.STAFF)
    public Count countAboutMe() {
        return audit.createQuery(
                        "select new org.handrail.audit.Ledger$Count(count(e), coalesce(sum(case when e.refused then 1 else 0 end), 0))"
                                + " from AccessEntry e where e.subjectId = :me and (e.actorId is null or e.actorId <> :me)",
                        Count.class)
                .setParameter("me", callers.current().personId())
                .getSingleResult();
    }

    /** Lines in all, and refused attempts among them. */
    public record Count(long lines, long refused) {}

    /** The whole ledger, newest first. */
    @RolesAllowed(Role.AUDITOR)
    public List<LedgerLine> all(int first, int most) {
        LedgerWriter.write(audit, clock, Realm.AUDIT, Access.opened(callers.current(), null, "LEDGER", null, "AUDIT"));
        return audit.createQuery("select e from AccessEntry e order by e.happenedAt desc, e.id", AccessEntry.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(AccessEntry::line)
                .toList();
    }

    /** How many lines {@link #all} has. */
    @RolesAllowed(Role.AUDITOR)
    public long count() {
        return audit.createQuery("select count(e) from AccessEntry e", Long.class)
                .getSingleResult();
    }
}
