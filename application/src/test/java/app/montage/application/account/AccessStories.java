package app.montage.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.audit.InMemoryAuditLog;
import app.montage.application.shared.AccessTokens;
import app.montage.application.shared.CountingIds;
import app.montage.application.shared.Mail;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Account;
import app.montage.domain.account.EmailAddress;
import app.montage.domain.account.Login;
import app.montage.domain.account.OpaqueToken;
import app.montage.domain.account.Password;
import app.montage.domain.account.PasswordHash;
import app.montage.domain.account.Username;
import app.montage.domain.shared.Refusal;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import app.montage.domain.shared.UserSessionId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What stories about being let in share: Ada, who has been here for long, and all that lets people in. */
abstract class AccessStories {
    static final Viewer NOBODY = Viewer.anonymous();
    static final UserId ADA = new UserId(new UUID(1, 1));
    static final EmailAddress ADAS_ADDRESS = new EmailAddress("ada@example.org");
    static final String ADAS_PASSWORD = "the tide comes in at noon";

    private static final Duration WITHIN = Duration.ofMinutes(15);

    final InMemoryAccounts accounts = new InMemoryAccounts();
    final InMemorySignUps requests = new InMemorySignUps();
    final InMemoryPasswordResets resets = new InMemoryPasswordResets();
    final InMemoryUserSessions sessions = new InMemoryUserSessions();
    final PlainPasswords passwords = new PlainPasswords();
    final List<Mail> mails = new ArrayList<>();
    final InMemoryAuditLog auditLog = new InMemoryAuditLog();

    private Instant now = Instant.parse("2026-06-15T12:00:00Z");
    final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final CountingIds ids = new CountingIds();
    private final AtomicInteger tokensMade = new AtomicInteger();
    private final OpaqueTokens tokens = () -> new OpaqueToken("token " + tokensMade.incrementAndGet());
    final Transactions direct = Transactions.direct();
    private final AccountSettings settings = new AccountSettings(
            Duration.ofMinutes(15),
            Duration.ofDays(30),
            Duration.ofHours(24),
            Duration.ofHours(1),
            new TryLimit("account", 3, WITHIN),
            new TryLimit("network", 5, WITHIN),
            new TryLimit("mail to", 2, WITHIN),
            new TryLimit("mail from", 4, WITHIN),
            null);
    final LimitTries tries = new LimitTries(new InMemoryTries(), settings, clock);
    final AccountLetters letters = new AccountLetters(settings, mails::add, clock);
    private final OpenSessions open = new OpenSessions(sessions, new ClearTokens(), tokens, settings, ids, clock);

    final SignUp signUp =
            new SignUp(accounts, passwords, tries, new KeepSignUps(accounts, requests, tokens, letters, direct));
    final VerifyEmail verifyEmail = new VerifyEmail(accounts, requests, auditLog.recorder(), direct, ids, clock);
    final SignIn signIn = new SignIn(accounts, passwords, tries, open, auditLog.recorder(), direct, clock);
    final RefreshSession refreshSession = new RefreshSession(sessions, open, auditLog.recorder(), direct, clock);
    final EndSession endSession = new EndSession(sessions, auditLog.recorder(), direct);
    final SignOut signOut = new SignOut(endSession);
    final SignOutEverywhere signOutEverywhere = new SignOutEverywhere(sessions, auditLog.recorder(), direct);
    private final KeepPassword keepPassword = new KeepPassword(accounts, resets, sessions, clock);
    final ChangePassword changePassword =
            new ChangePassword(accounts, passwords, tries, keepPassword, auditLog.recorder(), direct);
    final RequestPasswordReset requestPasswordReset =
            new RequestPasswordReset(accounts, resets, tokens, tries, letters, auditLog.recorder(), direct);
    final ResetPassword resetPassword =
            new ResetPassword(accounts, resets, passwords, keepPassword, auditLog.recorder(), direct, clock);

    AccessStories() {
        has(PlainPasswords.old(ADAS_PASSWORD));
    }

    final void has(PasswordHash password) {
        accounts.add(new Account(ADA, ADAS_ADDRESS, new Username("ada"), password, null));
    }

    /** Tokens that say in clear what they say. */
    private static final class ClearTokens implements AccessTokens {
        @Override
        public String issue(Access access) {
            return access.toString();
        }

        @Override
        public Optional<Access> read(String token) {
            return Optional.empty();
        }

        @Override
        public String publicKeys() {
            return "";
        }
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    Result<CredentialsView> signIn(String login, String password) {
        return signIn.handle(NOBODY, new SignIn.Input(new Login(login), new Password(password)));
    }

    CredentialsView signedIn() {
        return value(signIn("ada", ADAS_PASSWORD));
    }

    /** Ada, signed in by the session that was begun last. */
    Viewer ada() {
        UserSessionId last = sessions.all().getLast().id();
        return new Viewer(ADA, last);
    }

    Result<CredentialsView> refresh(String token) {
        return refreshSession.handle(NOBODY, new RefreshSession.Input(new OpaqueToken(token)));
    }

    /** The token that the last letter holds. */
    OpaqueToken token() {
        return mails.getLast()
                .body()
                .lines()
                .filter(line -> line.startsWith("token "))
                .map(OpaqueToken::new)
                .findFirst()
                .orElseThrow();
    }

    static <T> T value(Result<T> result) {
        assertThat(result).isInstanceOf(Result.Ok.class);
        return ((Result.Ok<T>) result).value();
    }

    static <T> void assertRefused(Result<T> result, Refusal reason) {
        assertThat(result).isEqualTo(Result.refused(reason));
    }
}
