package app.montage.application.account;

import app.montage.domain.account.Account;
import app.montage.domain.account.EmailAddress;
import app.montage.domain.account.Login;
import app.montage.domain.account.PasswordHash;
import app.montage.domain.account.SignUpRequest;
import app.montage.domain.account.Username;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts, also of those who are leaving, but of nobody who is gone. */
final class InMemoryAccounts implements Accounts {
    private final Map<UserId, Account> all = new LinkedHashMap<>();

    void add(Account account) {
        all.put(account.id(), account);
    }

    void deleted(UserId id, @Nullable Instant at) {
        Account it = Objects.requireNonNull(all.get(id));
        add(new Account(id, it.email(), it.username(), it.password(), at));
    }

    void remove(UserId id) {
        all.remove(id);
    }

    int size() {
        return all.size();
    }

    @Override
    public Optional<Account> find(Login login) {
        return all.values().stream()
                .filter(it -> login.value().equals(it.email().value())
                        || login.value().equals(it.username().value()))
                .findFirst();
    }

    @Override
    public Optional<Account> find(UserId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public boolean has(EmailAddress email) {
        return all.values().stream().anyMatch(it -> it.email().equals(email));
    }

    @Override
    public boolean has(Username username) {
        return all.values().stream().anyMatch(it -> it.username().equals(username));
    }

    @Override
    public Added add(UserId id, SignUpRequest request, Username username, Instant now) {
        if (has(request.email())) return Added.EMAIL_TAKEN;
        if (has(username)) return Added.USERNAME_TAKEN;
        add(new Account(id, request.email(), username, request.password(), null));
        return Added.ADDED;
    }

    @Override
    public void signedIn(UserId id, Instant now) {
        // when somebody was here last is nothing that these stories ask for
    }

    @Override
    public boolean replacePassword(UserId id, @Nullable PasswordHash old, PasswordHash changed, Instant now) {
        Account account = Objects.requireNonNull(all.get(id));
        if (!Objects.equals(account.password(), old)) return false;
        add(new Account(id, account.email(), account.username(), changed, account.deletedAt()));
        return true;
    }

    @Override
    public void verified(UserId id) {
        // whoever is here has shown that their address is theirs
    }
}
