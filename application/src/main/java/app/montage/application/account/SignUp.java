package app.montage.application.account;

import static app.montage.domain.account.AccessRefusal.COMMON_PASSWORD;
import static app.montage.domain.account.AccessRefusal.USERNAME_TAKEN;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;

import app.montage.application.shared.Sight;
import app.montage.application.shared.UseCase;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.EmailAddress;
import app.montage.domain.account.NewPassword;
import app.montage.domain.account.PasswordHash;
import app.montage.domain.account.PersonName;
import app.montage.domain.account.Username;
import app.montage.domain.shared.Result;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an account. The answer is the same whether or not the address has one already; who can read its mail learns
 * more. There is an account once the address has been verified.
 */
@UseCase
public final class SignUp {
    /** @param username derived from the address where it is left out */
    public record Input(
            EmailAddress email,
            NewPassword password,
            PersonName firstName,
            PersonName lastName,
            @Nullable Username username) {
        private List<String> about() {
            List<String> about = new ArrayList<>(List.of(email.value(), firstName.value(), lastName.value()));
            if (username != null) about.add(username.value());
            return about;
        }
    }

    private final Accounts accounts;
    private final Passwords passwords;
    private final LimitTries tries;
    private final KeepSignUps signUps;

    public SignUp(Accounts accounts, Passwords passwords, LimitTries tries, KeepSignUps signUps) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
        this.signUps = signUps;
    }

    /** Whoever asks may want another account. */
    @SuppressWarnings("UnusedVariable") // the viewer
    public Result<EmailAddress> handle(Viewer viewer, Input input) {
        return Sight.everything().during(() -> ask(input));
    }

    private Result<EmailAddress> ask(Input input) {
        if (passwords.isCommon(input.password(), input.about())) return refused(COMMON_PASSWORD);
        if (input.username() != null && accounts.has(input.username())) return refused(USERNAME_TAKEN);
        tries.mail(input.email());
        PasswordHash hash = passwords.hash(input.password().typed());
        signUps.keep(input, hash);
        return ok(input.email());
    }
}
