package app.montage.application.account;

import static app.montage.domain.account.AccountRefusal.USER_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.audit.InMemoryAuditLog;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.ConsentKind;
import app.montage.domain.account.Interest;
import app.montage.domain.account.InterestList;
import app.montage.domain.account.MontageAudience;
import app.montage.domain.account.Privacy;
import app.montage.domain.shared.UserId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UpdateAccountTest {
    private final InMemoryAuditLog auditLog = new InMemoryAuditLog();
    private final InMemoryUsers users = new InMemoryUsers(new InMemoryFollows());
    private final Heard heard = new Heard();
    private final UpdateInterests updateInterests =
            new UpdateInterests(users, List.of(heard), auditLog.recorder(), Transactions.direct());
    private final UpdatePrivacy updatePrivacy =
            new UpdatePrivacy(users, List.of(heard), auditLog.recorder(), Transactions.direct());
    private final UserId alice = users.somebody(false);

    @Test
    void who_waits_hears_which_interests_came_and_went() {
        change("coffee", "hiking");
        assertThat(change("hiking", "chess")).isEqualTo(ok(alice));
        assertThat(heard.all()).last().isEqualTo(new Heard.Interests(alice, of("chess"), of("coffee")));
        assertThat(users.find(alice).orElseThrow().interests()).isEqualTo(list("hiking", "chess"));
    }

    @Test
    void another_order_is_kept_but_nothing_to_hear_of() {
        change("coffee", "hiking");
        change("hiking", "coffee");
        assertThat(heard.all()).hasSize(1);
        assertThat(users.find(alice).orElseThrow().interests()).isEqualTo(list("hiking", "coffee"));
    }

    @Test
    void privacy_that_is_left_out_stays() {
        updatePrivacy.handle(Viewer.of(alice), new UpdatePrivacy.Input(true, null, Set.of(ConsentKind.POST)));
        assertThat(users.find(alice).orElseThrow().privacy())
                .isEqualTo(new Privacy(true, MontageAudience.FRIENDS, Set.of(ConsentKind.POST)));
        assertThat(heard.all()).containsExactly(new Heard.PrivacyOf(alice));
    }

    @Test
    void privacy_that_is_what_it_was_is_nothing_to_hear_of() {
        updatePrivacy.handle(Viewer.of(alice), new UpdatePrivacy.Input(false, MontageAudience.FRIENDS, null));
        assertThat(heard.all()).isEmpty();
    }

    @Test
    void who_is_gone_changes_nothing() {
        Viewer gone = Viewer.of(new UserId(UUID.randomUUID()));
        assertThat(updateInterests.handle(gone, new UpdateInterests.Input(list("coffee"))))
                .isEqualTo(refused(USER_NOT_FOUND));
        assertThat(updatePrivacy.handle(gone, new UpdatePrivacy.Input(true, null, null)))
                .isEqualTo(refused(USER_NOT_FOUND));
    }

    @Test
    void what_changed_of_the_privacy_is_audited_and_nothing_where_nothing_did() {
        updatePrivacy.handle(Viewer.of(alice), new UpdatePrivacy.Input(true, MontageAudience.FRIENDS, null));
        updatePrivacy.handle(Viewer.of(alice), new UpdatePrivacy.Input(true, MontageAudience.FRIENDS, null));
        assertThat(auditLog.all()).singleElement().satisfies(it -> {
            assertThat(it.who()).isEqualTo(alice);
            assertThat(it.entry().old()).isEqualTo(Map.of("isPrivate", false));
            assertThat(it.entry().now()).isEqualTo(Map.of("isPrivate", true));
        });
    }

    private Object change(String... interests) {
        return updateInterests.handle(Viewer.of(alice), new UpdateInterests.Input(list(interests)));
    }

    private static InterestList list(String... names) {
        return new InterestList(Stream.of(names).map(Interest::new).toList());
    }

    private static Set<Interest> of(String name) {
        return Set.of(new Interest(name));
    }
}
