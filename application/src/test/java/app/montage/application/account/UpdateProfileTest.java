package app.montage.application.account;

import static app.montage.domain.account.AccountRefusal.USER_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.audit.InMemoryAuditLog;
import app.montage.application.shared.Change;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Bio;
import app.montage.domain.account.City;
import app.montage.domain.account.DisplayName;
import app.montage.domain.account.Institutions;
import app.montage.domain.account.PersonName;
import app.montage.domain.account.Profile;
import app.montage.domain.account.ProfilePreferences;
import app.montage.domain.account.TimeZoneName;
import app.montage.domain.account.Websites;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UpdateProfileTest {
    private static final UserId ALICE = new UserId(UUID.randomUUID());
    private static final Profile OLD = new Profile(
            ALICE,
            new PersonName("Alice"),
            new PersonName("Liddell"),
            new DisplayName("Al"),
            new Bio("Curious"),
            null,
            null,
            new Institutions(List.of()),
            new Websites(List.of()),
            new ProfilePreferences(List.of()),
            new TimeZoneName("UTC"));

    private final InMemoryAuditLog auditLog = new InMemoryAuditLog();
    private final InMemoryProfiles profiles = new InMemoryProfiles();
    private final Heard heard = new Heard();
    private final UpdateProfile updateProfile =
            new UpdateProfile(profiles, List.of(heard), auditLog.recorder(), Transactions.direct());

    UpdateProfileTest() {
        profiles.save(OLD);
    }

    @Test
    void what_is_left_out_stays() {
        assertThat(change(ALICE, Change.none(), Change.none(), null)).isEqualTo(ok(ALICE));
        assertThat(profiles.find(ALICE)).contains(OLD);
    }

    @Test
    void what_is_emptied_is_gone_and_the_name_to_show_is_first_and_last_name_again() {
        change(ALICE, Change.to(null), Change.to(null), null);
        assertThat(profiles.find(ALICE)).hasValueSatisfying(it -> {
            assertThat(it.bio()).isNull();
            assertThat(it.displayName()).isEqualTo(new DisplayName("Alice Liddell"));
        });
        assertThat(heard.all()).isEmpty();
    }

    @Test
    void who_waits_hears_of_another_time_zone_but_not_of_the_same() {
        change(ALICE, Change.none(), Change.to(new Bio("Curiouser")), new TimeZoneName("UTC"));
        assertThat(heard.all()).isEmpty();
        change(ALICE, Change.none(), Change.none(), new TimeZoneName("Asia/Tokyo"));
        assertThat(heard.all()).containsExactly(new Heard.TimeZoneOf(ALICE));
    }

    @Test
    void who_is_gone_changes_nothing() {
        assertThat(change(new UserId(UUID.randomUUID()), Change.none(), Change.none(), null))
                .isEqualTo(refused(USER_NOT_FOUND));
    }

    private Result<UserId> change(
            UserId who, Change<DisplayName> displayName, Change<Bio> bio, @Nullable TimeZoneName timeZone) {
        UpdateProfile.Input input = new UpdateProfile.Input(
                Change.none(),
                Change.none(),
                displayName,
                bio,
                Change.<City>none(),
                Change.none(),
                null,
                null,
                null,
                timeZone);
        return updateProfile.handle(Viewer.of(who), input);
    }
}
