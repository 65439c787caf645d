package app.montage.mail.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.montage.application.shared.Mail;
import app.montage.application.shared.MailCarrier;
import app.montage.application.shared.MailNotSentException;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Properties;

/** Hands letters to a mail server. */
@Singleton
@Requires(beans = SmtpServer.class)
final class SmtpCarrier implements MailCarrier {
    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_MILLIS = "10000";

    private final SmtpServer server;
    private final Session session;

    SmtpCarrier(SmtpServer server) {
        this.server = server;
        this.session = Session.getInstance(properties(server));
    }

    private static Properties properties(SmtpServer server) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", server.host());
        properties.setProperty("mail.smtp.port", Integer.toString(server.port()));
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.asksWhoWeAre()));
        switch (server.encryption()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
        }
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    @Override
    public void carry(Mail mail) {
        try {
            if (server.asksWhoWeAre()) Transport.send(message(mail), server.username(), server.password());
            else Transport.send(message(mail));
        } catch (MessagingException e) {
            throw new MailNotSentException(e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(server.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), UTF_8.name());
        message.setText(mail.body(), UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated"); // so that nobody's absence note answers
        message.setSentDate(new Date());
        return message;
    }
}
