package org.handrail.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.handrail.account.Role;
import org.handrail.configuration.Setting;
import org.handrail.notification.AddressBook.Address;

/** Sends what waits, one notice in each transaction. */
@Stateless
public class NoticePost {
    private static final int SKIP_LOCKED = -2;

    @PersistenceContext(unitName = "support")
    private EntityManager support;

    @Inject
    private AddressBook addresses;

    @Inject
    private Clock clock;

    /**
     * Claims the notice that is due longest and sends it; one that fails is tried again later.
     *
     * @return whether there was one
     */
    @RolesAllowed(Role.WORKER)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean sendNext() {
        List<Notice> due = support.createQuery(
                        "select n from Notice n where n.state = :waiting and n.dueAt <= :now order by n.dueAt", Notice.class)
                .setParameter("waiting", Notice.State.WAITING)
                .setParameter("now", clock.instant())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .setMaxResults(1)
                .getResultList();
        due.forEach(this::send);
        return !due.isEmpty();
    }

    private void send(Notice notice) {
        Optional<MailServer> server = MailServer.ofSettings();
        Optional<Address> address = server.flatMap(any -> addresses.of(notice.recipientId()));
        if (address.isEmpty()) {
            notice.onPagesOnly();
            return;
        }
        try {
            Letter letter = Letter.of(notice.kind(), address.get().language(), Setting.BASE_URL.value());
            server.get().send(letter, address.get(), clock);
            notice.sent(clock.instant());
        } catch (MessagingException e) {
            notice.failed(e.getClass().getSimpleName() + ": " + e.getMessage(), clock.instant());
        }
    }
}
