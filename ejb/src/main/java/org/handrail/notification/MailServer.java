package org.handrail.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.handrail.configuration.Setting;

/** The hospital's mail server, where {@link Setting#MAIL_HOST} names one. */
final class MailServer {
    private static final String PATIENCE_MILLIS = "10000";
    private final Session session;

    private MailServer(String host) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", Setting.MAIL_PORT.value());
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        session = Session.getInstance(properties);
    }

    static Optional<MailServer> ofSettings() {
        return Setting.MAIL_HOST.find().map(MailServer::new);
    }

    void send(Letter letter, AddressBook.Address to, Clock clock) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(Setting.MAIL_FROM.value()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.email(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(clock.instant()));
        Transport.send(message);
    }
}
