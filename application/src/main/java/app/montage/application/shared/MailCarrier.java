package app.montage.application.shared;

/** Brings letters to those they are for. */
@FunctionalInterface
public interface MailCarrier {
    /** @throws MailNotSentException where it could not be handed over */
    void carry(Mail mail);
}
