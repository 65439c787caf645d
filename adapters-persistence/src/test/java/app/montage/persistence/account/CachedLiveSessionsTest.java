package app.montage.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.UserSessions;
import app.montage.application.shared.Origin;
import app.montage.application.shared.Transactions;
import app.montage.domain.account.TokenHash;
import app.montage.domain.account.UserSession;
import app.montage.domain.shared.UserId;
import app.montage.domain.shared.UserSessionId;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CachedLiveSessionsTest {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private final Sql sql = DATABASE.bean(Sql.class);
    private final UserSessions sessions = DATABASE.bean(UserSessions.class);
    private final Transactions transactions = DATABASE.bean(Transactions.class);
    private final CachedLiveSessions live = DATABASE.bean(CachedLiveSessions.class);
    private final UserId person = new People(sql).somebody();

    @BeforeEach
    void hear() {
        live.connected();
    }

    private UserSessionId begun(Instant until) {
        UserSession session = new UserSession(
                new UserSessionId(UUID.randomUUID()),
                person,
                TokenHash.of(UUID.randomUUID().toString()),
                until);
        transactions.run(() -> sessions.add(session, Origin.unknown(), Instant.now()));
        return session.id();
    }

    private UserSessionId begun() {
        return begun(Instant.now().plusSeconds(600));
    }

    /** As something does that tells nobody. */
    private void deleteSilently(UserSessionId session) {
        sql.update("DELETE FROM account.user_sessions WHERE id = :id", Params.of("id", session));
    }

    @Test
    void a_session_is_live_until_it_ends() {
        UserSessionId session = begun();
        assertThat(live.has(session)).isTrue();
        transactions.run(() -> sessions.end(person, session));
        assertThat(live.has(session)).isFalse();
        assertThat(live.has(begun(Instant.now().minusSeconds(1)))).isFalse();
        assertThat(live.has(new UserSessionId(UUID.randomUUID()))).isFalse();
    }

    @Test
    void what_another_node_has_ended_is_over_here_once_it_is_heard() {
        UserSessionId session = begun();
        assertThat(live.has(session)).isTrue();
        deleteSilently(session);
        assertThat(live.has(session)).isTrue();
        live.heard(CachedLiveSessions.TOPIC, UUID.randomUUID() + "," + session.value());
        assertThat(live.has(session)).isFalse();
    }

    @Test
    void a_node_that_hears_nothing_asks_each_time() {
        UserSessionId session = begun();
        assertThat(live.has(session)).isTrue();
        live.lost();
        assertThat(live.has(session)).isTrue();
        deleteSilently(session);
        assertThat(live.has(session)).isFalse();
    }

    @Test
    void a_node_that_hears_again_relies_on_nothing_from_before() {
        UserSessionId session = begun();
        assertThat(live.has(session)).isTrue();
        deleteSilently(session);
        live.lost();
        live.connected();
        assertThat(live.has(session)).isFalse();
    }

    @Test
    void an_end_that_is_undone_is_none() {
        UserSessionId session = begun();
        try {
            transactions.run(() -> {
                sessions.end(person, session);
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException _) {
            assertThat(live.has(session)).isTrue();
        }
    }
}
