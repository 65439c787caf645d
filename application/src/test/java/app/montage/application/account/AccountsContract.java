package app.montage.application.account;

import static app.montage.application.account.Accounts.Added.ADDED;
import static app.montage.application.account.Accounts.Added.EMAIL_TAKEN;
import static app.montage.application.account.Accounts.Added.USERNAME_TAKEN;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Transactions;
import app.montage.domain.account.Account;
import app.montage.domain.account.EmailAddress;
import app.montage.domain.account.Login;
import app.montage.domain.account.PasswordHash;
import app.montage.domain.account.PersonName;
import app.montage.domain.account.SignUpRequest;
import app.montage.domain.account.TokenHash;
import app.montage.domain.account.Username;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every keeper of accounts must do. */
public interface AccountsContract {
    Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    PasswordHash HASH = new PasswordHash("a hash");
    PasswordHash OTHER = new PasswordHash("another hash");

    Accounts accounts();

    Transactions transactions();

    @Test
    default void an_account_is_found_by_its_id_its_address_and_its_name() {
        Account ada = added();
        assertThat(accounts().find(ada.id())).contains(ada);
        assertThat(accounts().find(new Login(ada.email().value()))).contains(ada);
        assertThat(accounts().find(new Login(ada.username().value()))).contains(ada);
        assertThat(accounts().find(new UserId(UUID.randomUUID()))).isEmpty();
        assertThat(accounts().find(new Login("nobody_at_all"))).isEmpty();
    }

    @Test
    default void an_address_and_a_name_are_taken_once() {
        Account ada = added();
        assertThat(accounts().has(ada.email())).isTrue();
        assertThat(accounts().has(ada.username())).isTrue();
        Account other = fresh();
        assertThat(accounts().has(other.email())).isFalse();
        assertThat(accounts().has(other.username())).isFalse();
        assertThat(add(other.id(), ada.email(), other.username())).isEqualTo(EMAIL_TAKEN);
        assertThat(add(other.id(), other.email(), ada.username())).isEqualTo(USERNAME_TAKEN);
        assertThat(accounts().find(other.id())).isEmpty();
    }

    @Test
    default void a_password_changes_unless_it_has_been_changed_meanwhile() {
        Account ada = added();
        assertThat(replace(ada, OTHER, HASH)).isFalse();
        assertThat(replace(ada, null, HASH)).isFalse();
        assertThat(replace(ada, HASH, OTHER)).isTrue();
        assertThat(accounts().find(ada.id()).orElseThrow().password()).isEqualTo(OTHER);
    }

    private static Account fresh() {
        UserId id = new UserId(UUID.randomUUID());
        String name = "p" + id.value().toString().replace("-", "").substring(0, 20);
        return new Account(id, new EmailAddress(name + "@example.org"), new Username(name), HASH, null);
    }

    private Account added() {
        Account account = fresh();
        assertThat(add(account.id(), account.email(), account.username())).isEqualTo(ADDED);
        return account;
    }

    private Accounts.Added add(UserId id, EmailAddress email, Username username) {
        PersonName name = new PersonName("Ada");
        TokenHash token = TokenHash.of("shown");
        SignUpRequest request = new SignUpRequest(token, email, username, name, name, HASH, NOW);
        return transactions().call(() -> accounts().add(id, request, username, NOW));
    }

    private boolean replace(Account account, @Nullable PasswordHash old, PasswordHash changed) {
        return transactions().call(() -> accounts().replacePassword(account.id(), old, changed, NOW));
    }
}
