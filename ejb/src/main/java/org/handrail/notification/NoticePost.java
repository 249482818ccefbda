package org.handrail.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.handrail.account.Role;
import org.handrail.database.Claim;

/**
 * The transactions around sending. A notice is claimed in one, sent outside any, and its end is written in another: a crash
 * in between is tried again as a failure is, minutes later, and no transaction waits for a mail server.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NoticePost {
    @PersistenceContext(unitName = "support")
    private EntityManager support;

    @Inject
    private Clock clock;

    /** Claims the notice that is due longest; unless something is heard of it, it is due again later. */
    @RolesAllowed(Role.WORKER)
    public Optional<ClaimedNotice> claimNext() {
        return Claim.of(
                        support.createQuery(
                                        "select n from Notice n where n.state = :waiting and n.dueAt <= :now order by n.dueAt",
                                        Notice.class)
                                .setParameter("waiting", Notice.State.WAITING)
                                .setParameter("now", clock.instant()),
                        1)
                .stream()
                .findFirst()
                .map(notice -> notice.claim(clock.instant()));
    }

    /** Where no mail server is, the pages tell everything that is due. */
    @RolesAllowed(Role.WORKER)
    public void allOnPagesOnly() {
        support.createQuery(
                        "update Notice n set n.state = :pages, n.dueAt = null where n.state = :waiting and n.dueAt <= :now")
                .setParameter("pages", Notice.State.ON_PAGES_ONLY)
                .setParameter("waiting", Notice.State.WAITING)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @RolesAllowed(Role.WORKER)
    public void sent(ClaimedNotice notice) {
        find(notice).sent(clock.instant());
    }

    /** No address: the page is the only place that tells. */
    @RolesAllowed(Role.WORKER)
    public void onPagesOnly(ClaimedNotice notice) {
        find(notice).onPagesOnly();
    }

    /** @param kind of fault; never its message, which may hold an address */
    @RolesAllowed(Role.WORKER)
    public void failed(ClaimedNotice notice, Class<? extends Exception> kind) {
        find(notice).failed(kind.getSimpleName());
    }

    private Notice find(ClaimedNotice notice) {
        return support.find(Notice.class, notice.id(), LockModeType.PESSIMISTIC_WRITE);
    }
}
