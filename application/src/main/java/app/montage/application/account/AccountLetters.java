package app.montage.application.account;

import app.montage.application.shared.Mail;
import app.montage.application.shared.Mails;
import app.montage.application.shared.UseCase;
import app.montage.domain.account.EmailAddress;
import app.montage.domain.account.OpaqueToken;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What is written to people about their accounts. */
@UseCase
public final class AccountLetters {
    private static final String VERIFICATION = """
            Welcome to Montage. To show that this address is yours, %s

            It is good until %s. If you have not asked for an account, do nothing, and there will be none.
            """;
    private static final String ALREADY_HERE = """
            Somebody, perhaps you, wanted to sign up to Montage with this address. You have an account here already, so
            nothing was changed. If you have forgotten your password, ask for a new one.
            """;
    private static final String RESET = """
            To choose a new password for Montage, %s

            It is good until %s. If you have not asked for this, do nothing, and your password stays as it is.
            """;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String DELETED = """
            Your account at Montage is deleted, as you asked: nobody sees anything of it any more. On %s all that
            is in it will be erased for good. Until then you can have it back: use cancelAccountDeletion with your name and
            password. If you have forgotten the password, or it was not you who asked, choose a new password first.
            """;

    private static final String EXPORTED = """
            The copy of your data that you asked Montage for is ready. Sign in and fetch it until %s; then it is
            deleted. If you have not asked for it, end all your sessions and change your password.
            """;

    private final AccountSettings settings;
    private final Mails mails;
    private final Clock clock;

    public AccountLetters(AccountSettings settings, Mails mails, Clock clock) {
        this.settings = settings;
        this.mails = mails;
        this.clock = clock;
    }

    /** Until when a token for this is good that is made now. */
    Instant verificationUntil() {
        return clock.instant().plus(settings.verificationLife());
    }

    Instant resetUntil() {
        return clock.instant().plus(settings.resetLife());
    }

    void verification(EmailAddress to, OpaqueToken token, Instant until) {
        send(to, "Verify your address", VERIFICATION.formatted(use("verify-email", token), WHEN.format(until)), until);
    }

    void alreadyHere(EmailAddress to, Instant until) {
        send(to, "You have an account already", ALREADY_HERE, until);
    }

    void reset(EmailAddress to, OpaqueToken token, Instant until) {
        send(to, "Choose a new password", RESET.formatted(use("reset-password", token), WHEN.format(until)), until);
    }

    void deleted(EmailAddress to, Instant erasedFrom) {
        send(to, "Your account is deleted", DELETED.formatted(WHEN.format(erasedFrom)), erasedFrom);
    }

    void exported(EmailAddress to, Instant until) {
        send(to, "Your data are ready", EXPORTED.formatted(WHEN.format(until)), until);
    }

    private void send(EmailAddress to, String subject, String body, Instant until) {
        mails.send(new Mail(to.value(), subject, body, until));
    }

    /** A link tells its token behind the #, which no server and no log gets to see. */
    private String use(String page, OpaqueToken token) {
        return settings.frontEnd() == null
                ? "use this token:\n\n" + token.value()
                : "open this page:\n\n" + settings.frontEnd() + "/" + page + "#token=" + token.value();
    }
}
