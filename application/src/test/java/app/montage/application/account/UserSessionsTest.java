package app.montage.application.account;

import static app.montage.domain.account.AccessRefusal.TOKEN_NOT_GOOD;
import static app.montage.domain.account.AccessRefusal.USER_SESSION_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Viewer;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.audit.Severity;
import app.montage.domain.audit.Thing;
import app.montage.domain.shared.UserId;
import app.montage.domain.shared.UserSessionId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserSessionsTest extends AccessStories {
    @Test
    void a_session_goes_on_with_its_last_token_alone() {
        CredentialsView first = signedIn();
        CredentialsView second = value(refresh(first.refreshToken()));
        CredentialsView third = value(refresh(second.refreshToken()));
        assertThat(third.refreshToken()).isNotEqualTo(second.refreshToken());
        assertThat(sessions.all()).hasSize(1);
    }

    @Test
    void a_token_that_was_used_before_ends_the_session_for_whoever_has_it() {
        CredentialsView stolen = signedIn();
        CredentialsView thiefs = value(refresh(stolen.refreshToken()));
        assertRefused(refresh(stolen.refreshToken()), TOKEN_NOT_GOOD);
        assertRefused(refresh(thiefs.refreshToken()), TOKEN_NOT_GOOD);
        assertThat(sessions.all()).isEmpty();
        assertThat(auditLog.entries().getLast())
                .isEqualTo(AuditEntry.of(Severity.HIGH, "refreshTokenReused", Thing.of(ADA)));
    }

    @Test
    void a_token_that_never_was_ends_nothing() {
        signedIn();
        assertRefused(refresh("never was"), TOKEN_NOT_GOOD);
        assertThat(sessions.all()).hasSize(1);
    }

    @Test
    void a_session_lives_on_from_its_last_use_and_not_for_ever() {
        String token = signedIn().refreshToken();
        later(Duration.ofDays(29));
        token = value(refresh(token)).refreshToken();
        later(Duration.ofDays(29));
        token = value(refresh(token)).refreshToken();
        later(Duration.ofDays(30));
        assertRefused(refresh(token), TOKEN_NOT_GOOD);
    }

    @Test
    void signing_out_ends_the_session_that_one_asks_with() {
        CredentialsView other = signedIn();
        CredentialsView here = signedIn();
        signOut.handle(ada());
        assertRefused(refresh(here.refreshToken()), TOKEN_NOT_GOOD);
        value(refresh(other.refreshToken()));
    }

    @Test
    void who_asks_with_no_session_has_none_to_end() {
        assertRefused(signOut.handle(Viewer.of(ADA)), USER_SESSION_NOT_FOUND);
    }

    @Test
    void one_s_own_sessions_can_be_ended_and_nobody_else_s() {
        signedIn();
        UserSessionId session = sessions.all().getFirst().id();
        Viewer other = Viewer.of(new UserId(UUID.randomUUID()));
        assertRefused(endSession.handle(other, new EndSession.Input(session)), USER_SESSION_NOT_FOUND);
        assertThat(sessions.all()).hasSize(1);
        value(endSession.handle(ada(), new EndSession.Input(session)));
        assertThat(sessions.all()).isEmpty();
    }

    @Test
    void signing_out_everywhere_leaves_nothing() {
        signedIn();
        signedIn();
        value(signOutEverywhere.handle(ada()));
        assertThat(sessions.all()).isEmpty();
    }
}
