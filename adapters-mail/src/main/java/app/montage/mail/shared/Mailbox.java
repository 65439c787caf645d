package app.montage.mail.shared;

import app.montage.application.shared.Mail;
import app.montage.application.shared.MailCarrier;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps the last letters for whoever tries things out, instead of sending them. */
@Singleton
@Requires(property = "montage.mailbox", value = "true")
@Requires(missingProperty = "smtp.host")
final class Mailbox implements MailCarrier {
    private static final int MOST = 100;

    private final Deque<Mail> mails = new ArrayDeque<>();

    @Override
    public synchronized void carry(Mail mail) {
        mails.addFirst(mail);
        if (mails.size() > MOST) mails.removeLast();
    }

    /** The last one first. */
    synchronized List<Mail> mails() {
        return List.copyOf(mails);
    }
}
