package app.montage.application.shared;

/** Letters that are to go out. */
public interface Mails {
    /** Has the letter sent once the open transaction is committed; if it is undone, so is this. */
    void send(Mail mail);
}
