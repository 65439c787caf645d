package app.montage.application.account;

import app.montage.application.shared.Origin;
import app.montage.application.shared.ThrottledException;
import app.montage.application.shared.UseCase;
import app.montage.domain.account.Account;
import app.montage.domain.account.EmailAddress;
import app.montage.domain.account.Login;
import app.montage.domain.account.TokenHash;
import app.montage.domain.shared.UserId;
import java.time.Clock;
import java.util.Optional;

/**
 * Lets nobody guess for long. A try counts before it is made, so that many at once are no way around it. Names that
 * nobody has are counted like those of people.
 */
@UseCase
public final class LimitTries {
    private final Tries tries;
    private final AccountSettings settings;
    private final Clock clock;

    public LimitTries(Tries tries, AccountSettings settings, Clock clock) {
        this.tries = tries;
        this.settings = settings;
        this.clock = clock;
    }

    /** One key for each person, however they name themselves; of a name that is nobody's, nothing but a hash is kept. */
    static String key(Login login, Optional<Account> account) {
        return account.map(it -> key(it.id()))
                .orElseGet(() -> TokenHash.of(login.value()).value());
    }

    static String key(UserId person) {
        return person.value().toString();
    }

    void signIn(String account) {
        count(settings.signInsFromNetwork(), Origin.current().network());
        count(settings.signInsOfAccount(), account);
    }

    /** It was who they said they are. */
    void wasRight(String account) {
        tries.uncount(settings.signInsFromNetwork(), Origin.current().network());
        tries.forget(settings.signInsOfAccount(), account);
    }

    void mail(EmailAddress to) {
        count(settings.mailsFromNetwork(), Origin.current().network());
        count(settings.mailsToAddress(), TokenHash.of(to.value()).value());
    }

    private void count(TryLimit limit, String key) {
        if (!tries.count(limit, key, clock.instant())) throw new ThrottledException(limit.within());
    }
}
