package app.montage.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Transactions;
import app.montage.domain.account.EmailAddress;
import app.montage.domain.account.PasswordHash;
import app.montage.domain.account.PersonName;
import app.montage.domain.account.SignUpRequest;
import app.montage.domain.account.TokenHash;
import app.montage.domain.account.Username;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every keeper of those who want an account must do. */
public interface SignUpsContract {
    Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    Instant LATER = NOW.plusSeconds(3600);

    SignUps signUps();

    Transactions transactions();

    @Test
    default void a_wish_is_found_by_its_token_as_it_was_until_its_time_is_over() {
        for (Username name : new @Nullable Username[] {new Username("ada"), null}) {
            SignUpRequest wish = wish(address(), name);
            assertThat(find(wish, LATER.minusSeconds(1))).contains(wish);
            assertThat(find(wish, LATER)).isEmpty();
        }
    }

    @Test
    default void all_of_an_address_go_at_once_and_no_others() {
        EmailAddress ada = address();
        SignUpRequest one = wish(ada, null);
        SignUpRequest two = wish(ada, null);
        SignUpRequest other = wish(address(), null);
        transactions().run(() -> signUps().removeAll(ada));
        assertThat(find(one, NOW)).isEmpty();
        assertThat(find(two, NOW)).isEmpty();
        assertThat(find(other, NOW)).isPresent();
    }

    @Test
    default void what_is_over_is_deleted() {
        SignUpRequest wish = wish(address(), null);
        transactions().run(() -> signUps().deleteExpired(LATER.minusSeconds(1)));
        assertThat(find(wish, NOW)).isPresent();
        transactions().run(() -> signUps().deleteExpired(LATER));
        assertThat(find(wish, NOW)).isEmpty();
    }

    private static EmailAddress address() {
        return new EmailAddress(UUID.randomUUID() + "@example.org");
    }

    private SignUpRequest wish(EmailAddress email, @Nullable Username username) {
        SignUpRequest wish = new SignUpRequest(
                TokenHash.of(UUID.randomUUID().toString()),
                email,
                username,
                new PersonName("Ada"),
                new PersonName("Lovelace"),
                new PasswordHash("a hash"),
                LATER);
        transactions().run(() -> signUps().add(wish));
        return wish;
    }

    private Optional<SignUpRequest> find(SignUpRequest wish, Instant now) {
        return transactions().call(() -> signUps().find(wish.token(), now));
    }
}
