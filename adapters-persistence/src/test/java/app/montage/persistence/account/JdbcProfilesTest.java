package app.montage.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.application.account.ProfileReader;
import app.montage.application.account.ProfileView;
import app.montage.application.account.Profiles;
import app.montage.application.account.UserReader;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Bio;
import app.montage.domain.account.City;
import app.montage.domain.account.DisplayName;
import app.montage.domain.account.Follow;
import app.montage.domain.account.Institution;
import app.montage.domain.account.Institutions;
import app.montage.domain.account.LocationImportance;
import app.montage.domain.account.LocationLabel;
import app.montage.domain.account.PersonName;
import app.montage.domain.account.Profile;
import app.montage.domain.account.ProfileLocation;
import app.montage.domain.account.ProfilePreference;
import app.montage.domain.account.ProfilePreferences;
import app.montage.domain.account.TimeZoneName;
import app.montage.domain.account.Website;
import app.montage.domain.account.Websites;
import app.montage.domain.shared.Latitude;
import app.montage.domain.shared.Longitude;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.DataAccessException;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcProfilesTest {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private final People people = new People(DATABASE.bean(Sql.class));
    private final Profiles profiles = DATABASE.bean(Profiles.class);
    private final ProfileReader reader = DATABASE.bean(ProfileReader.class);
    private final UserId alice = people.somebody();

    private static Profile full(UserId id) {
        return new Profile(
                id,
                new PersonName("Alice"),
                null,
                new DisplayName("Ali 🎉"),
                new Bio("{\"a\": 'ß'} \\ %_"),
                new City("Oxford"),
                new ProfileLocation(
                        new LocationLabel("Oxford, England"),
                        new Latitude(51.7520131),
                        new Longitude(-1.2578499),
                        new LocationLabel("258423"),
                        new LocationLabel("Oxford"),
                        null,
                        new LocationLabel("United Kingdom"),
                        new LocationImportance(0.7),
                        new LocationLabel("city")),
                new Institutions(List.of(new Institution("Christ Church"), new Institution("A \"club\""))),
                new Websites(List.of(new Website("HTTPS://example.org/?a=b,c"))),
                new ProfilePreferences(List.of(preference("theme", "dark"), preference("b", ""))),
                new TimeZoneName("Europe/London"));
    }

    private static ProfilePreference preference(String name, String value) {
        return new ProfilePreference(new ProfilePreference.Name(name), new ProfilePreference.Setting(value));
    }

    private Profile find(UserId id) {
        return DATABASE.bean(Transactions.class).call(() -> profiles.find(id)).orElseThrow();
    }

    @Test
    void what_is_saved_reads_back_and_can_be_emptied() {
        Profile bare = find(alice);
        profiles.save(full(alice));
        assertThat(find(alice)).isEqualTo(full(alice));
        profiles.save(bare);
        assertThat(find(alice)).isEqualTo(bare);
    }

    @Test
    void who_is_gone_has_no_profile_to_change() {
        Transactions transactions = DATABASE.bean(Transactions.class);
        assertThat(transactions.call(() -> profiles.find(people.deleted()))).isEmpty();
        assertThat(transactions.call(() -> profiles.find(people.inactive()))).isEmpty();
    }

    @Test
    void everybody_is_told_of_an_open_account_but_what_is_personal() {
        profiles.save(full(alice));
        for (Viewer viewer : List.of(Viewer.anonymous(), Viewer.of(people.somebody()))) {
            ProfileView seen =
                    Objects.requireNonNull(reader.many(viewer, List.of(alice)).get(alice));
            assertThat(seen.location()).isEqualTo(full(alice).location());
            assertThat(seen.institutions()).containsExactly("Christ Church", "A \"club\"");
            assertThat(seen.personal()).isNull();
        }
        ProfileView own = Objects.requireNonNull(
                reader.many(Viewer.of(alice), List.of(alice)).get(alice));
        assertThat(own.personal())
                .isEqualTo(new ProfileView.Personal(
                        "Alice", "", "Europe/London", List.of(preference("b", ""), preference("theme", "dark"))));
        assertThat(DATABASE.bean(UserReader.class).one(Viewer.anonymous(), alice))
                .hasValueSatisfying(it -> assertThat(it.displayName()).isEqualTo("Ali 🎉"));
    }

    @Test
    void a_private_account_tells_its_active_followers_alone() {
        UserId shy = people.closed();
        UserId follower = people.somebody();
        UserId asking = people.somebody();
        people.follow(follower, shy, Follow.Status.ACTIVE);
        people.follow(asking, shy, Follow.Status.PENDING);
        assertThat(reader.many(Viewer.of(follower), List.of(shy))).containsOnlyKeys(shy);
        assertThat(reader.many(Viewer.of(shy), List.of(shy))).containsOnlyKeys(shy);
        for (Viewer viewer : List.of(Viewer.anonymous(), Viewer.of(alice), Viewer.of(asking)))
            assertThat(reader.many(viewer, List.of(shy))).isEmpty();
    }

    @Test
    void nobody_is_told_of_who_is_gone_or_behind_a_block() {
        people.follow(alice, people.somebody(), Follow.Status.BLOCKED);
        UserId blocked = people.somebody();
        people.follow(blocked, alice, Follow.Status.BLOCKED);
        assertThat(reader.many(Viewer.of(blocked), List.of(alice, people.deleted(), people.inactive())))
                .isEmpty();
        assertThat(reader.many(Viewer.of(alice), List.of(blocked))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bio = ''",
                "bio = repeat('x', 1001)",
                "display_name = ''",
                "city = ''",
                "institutions = '[1]'",
                "institutions = '[1,2,3,4,5,6,7,8,9,10,11]'",
                "websites = '[\"ftp://example.org\"]'",
                "websites = '[\"https://a\",\"https://b\",\"https://c\",\"https://d\",\"https://e\",\"https://f\"]'",
                "location = '{\"lat\": 1}'",
                "location = '[]'",
                "preferences = '[]'",
                "time_zone = ''"
            })
    void the_database_keeps_the_limits_too(String change) {
        assertThatThrownBy(() -> DATABASE.bean(Sql.class)
                        .update("UPDATE account.users SET " + change + " WHERE id = :id", Params.of("id", alice)))
                .isInstanceOf(DataAccessException.class);
    }
}
