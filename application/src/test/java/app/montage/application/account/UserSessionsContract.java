package app.montage.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Origin;
import app.montage.application.shared.Transactions;
import app.montage.domain.account.TokenHash;
import app.montage.domain.account.UserSession;
import app.montage.domain.shared.UserId;
import app.montage.domain.shared.UserSessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every keeper of sessions must do. */
public interface UserSessionsContract {
    Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    Instant LATER = NOW.plus(Duration.ofDays(30));

    UserSessions sessions();

    Transactions transactions();

    UserId somebody();

    @Test
    default void a_session_is_found_by_its_token_until_it_is_renewed_and_by_the_next_one_after_that() {
        UserSession session = begun(somebody());
        UserSession renewed = renew(session);
        assertThat(find(session.refreshToken())).isEmpty();
        assertThat(usedToHave(session.refreshToken())).contains(renewed);
        assertThat(find(renewed.refreshToken())).contains(renewed);
        assertThat(usedToHave(renewed.refreshToken())).isEmpty();
    }

    @Test
    default void every_token_that_a_session_has_had_is_known() {
        UserSession first = begun(somebody());
        UserSession third = renew(renew(first));
        assertThat(usedToHave(first.refreshToken())).contains(third);
    }

    @Test
    default void a_session_is_ended_by_its_own_person_alone_and_its_tokens_with_it() {
        UserSession session = begun(somebody());
        UserSession renewed = renew(session);
        assertThat(end(somebody(), session.id())).isFalse();
        assertThat(find(renewed.refreshToken())).isPresent();
        assertThat(end(session.user(), session.id())).isTrue();
        assertThat(find(renewed.refreshToken())).isEmpty();
        assertThat(usedToHave(session.refreshToken())).isEmpty();
        assertThat(end(session.user(), session.id())).isFalse();
    }

    @Test
    default void all_can_be_ended_but_one_or_all() {
        UserId person = somebody();
        UserSession one = begun(person);
        UserSession other = begun(person);
        UserSession elses = begun(somebody());
        endAll(person, one.id());
        assertThat(find(one.refreshToken())).isPresent();
        assertThat(find(other.refreshToken())).isEmpty();
        endAll(person, null);
        assertThat(find(one.refreshToken())).isEmpty();
        assertThat(find(elses.refreshToken())).isPresent();
    }

    @Test
    default void what_is_over_is_deleted() {
        UserSession session = begun(somebody());
        transactions().run(() -> sessions().deleteExpired(LATER.minusSeconds(1)));
        assertThat(find(session.refreshToken())).isPresent();
        transactions().run(() -> sessions().deleteExpired(LATER));
        assertThat(find(session.refreshToken())).isEmpty();
    }

    private UserSession begun(UserId person) {
        UserSession session = new UserSession(new UserSessionId(UUID.randomUUID()), person, token(), LATER);
        transactions().run(() -> sessions().add(session, new Origin("192.0.2.7", "a test", null), NOW));
        return session;
    }

    private static TokenHash token() {
        return TokenHash.of(UUID.randomUUID().toString());
    }

    private UserSession renew(UserSession session) {
        UserSession renewed = session.renewed(token(), LATER);
        transactions().run(() -> sessions().renew(session, renewed, Origin.unknown(), NOW));
        return renewed;
    }

    private Optional<UserSession> find(TokenHash token) {
        return transactions().call(() -> sessions().find(token));
    }

    private Optional<UserSession> usedToHave(TokenHash token) {
        return transactions().call(() -> sessions().usedToHave(token));
    }

    private boolean end(UserId person, UserSessionId session) {
        return transactions().call(() -> sessions().end(person, session));
    }

    private void endAll(UserId person, @Nullable UserSessionId except) {
        transactions().run(() -> sessions().endAll(person, except));
    }
}
