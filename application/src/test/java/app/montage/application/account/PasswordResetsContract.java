package app.montage.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Transactions;
import app.montage.domain.account.TokenHash;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of tokens for new passwords must do. */
public interface PasswordResetsContract {
    Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    Instant LATER = NOW.plusSeconds(3600);

    PasswordResets resets();

    Transactions transactions();

    UserId somebody();

    @Test
    default void a_token_is_its_persons_until_its_time_is_over() {
        UserId ada = somebody();
        TokenHash token = token(ada);
        assertThat(find(token, LATER.minusSeconds(1))).contains(ada);
        assertThat(find(token, LATER)).isEmpty();
    }

    @Test
    default void all_of_a_person_go_at_once_and_no_others() {
        UserId ada = somebody();
        TokenHash one = token(ada);
        TokenHash two = token(ada);
        TokenHash other = token(somebody());
        transactions().run(() -> resets().removeAll(ada));
        assertThat(find(one, NOW)).isEmpty();
        assertThat(find(two, NOW)).isEmpty();
        assertThat(find(other, NOW)).isPresent();
    }

    @Test
    default void what_is_over_is_deleted() {
        TokenHash token = token(somebody());
        transactions().run(() -> resets().deleteExpired(LATER.minusSeconds(1)));
        assertThat(find(token, NOW)).isPresent();
        transactions().run(() -> resets().deleteExpired(LATER));
        assertThat(find(token, NOW)).isEmpty();
    }

    private TokenHash token(UserId person) {
        TokenHash token = TokenHash.of(UUID.randomUUID().toString());
        transactions().run(() -> resets().add(token, person, LATER));
        return token;
    }

    private Optional<UserId> find(TokenHash token, Instant now) {
        return transactions().call(() -> resets().find(token, now));
    }
}
