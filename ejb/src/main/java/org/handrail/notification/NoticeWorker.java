package org.handrail.notification;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handrail.account.Role;
import org.handrail.configuration.Setting;
import org.handrail.work.Heartbeat;

/** Sends notices as they fall due. */
@Singleton
@Startup
@RunAs(Role.WORKER)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticeWorker {
    private static final Logger LOG = Logger.getLogger(NoticeWorker.class.getName());
    private static final int MOST_A_ROUND = 200;

    @Inject
    private NoticePost post;

    @Inject
    private AddressBook addresses;

    @Inject
    private Clock clock;

    @Inject
    private Heartbeat heartbeat;

    @PostConstruct
    void announce() {
        heartbeat.expect("notices");
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void round() {
        try {
            MailServer.ofSettings().ifPresentOrElse(this::sendDue, post::allOnPagesOnly);
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "HANDRAIL-1001 A notice could not be handled; it stays and is tried again.", e);
        }
        heartbeat.beat("notices");
    }

    private void sendDue(MailServer server) {
        for (int i = 0; i < MOST_A_ROUND; i++) {
            Optional<ClaimedNotice> next = post.claimNext();
            if (next.isEmpty()) {
                break;
            }
            send(next.get(), server);
        }
    }

    private void send(ClaimedNotice notice, MailServer server) {
        Optional<AddressBook.Address> address = addresses.of(notice.recipient());
        if (address.isEmpty()) {
            post.onPagesOnly(notice);
            return;
        }
        try {
            Letter letter = Letter.of(notice.kind(), address.get().language(), Setting.BASE_URL.value());
            server.send(letter, address.get(), clock);
            post.sent(notice);
        } catch (MessagingException e) {
            post.failed(notice, e.getClass());
        }
    }
}
