package app.montage.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.FollowReader;
import app.montage.application.account.Follows;
import app.montage.application.account.RelationReader;
import app.montage.application.account.RelationView;
import app.montage.application.account.UserReader;
import app.montage.application.account.Users;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.AFollow;
import app.montage.domain.account.ConsentKind;
import app.montage.domain.account.Follow;
import app.montage.domain.account.Interest;
import app.montage.domain.account.InterestList;
import app.montage.domain.account.MontageAudience;
import app.montage.domain.account.Privacy;
import app.montage.domain.account.User;
import app.montage.domain.account.Username;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Sql;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcUserReaderTest {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private final People people = new People(DATABASE.bean(Sql.class));
    private final UserReader users = DATABASE.bean(UserReader.class);
    private final UserId alice = people.somebody();
    private final UserId bob = people.somebody();

    @Test
    void people_are_there_for_strangers_and_for_nobody_in_particular() {
        assertThat(users.many(Viewer.anonymous(), List.of(alice, bob))).containsOnlyKeys(alice, bob);
        assertThat(users.many(Viewer.of(bob), List.of(alice, people.closed()))).hasSize(2);
    }

    @Test
    void who_is_gone_is_not_there_for_themselves_either() {
        for (UserId gone : List.of(people.deleted(), people.inactive())) {
            assertThat(users.one(Viewer.of(gone), gone)).isEmpty();
            assertThat(users.named(Viewer.anonymous(), new Username(People.name(gone))))
                    .isEmpty();
        }
    }

    @Test
    void a_block_hides_both_from_each_other_and_from_nobody_else() {
        people.follow(bob, alice, Follow.Status.BLOCKED);
        assertThat(users.one(Viewer.of(alice), bob)).isEmpty();
        assertThat(users.one(Viewer.of(bob), alice)).isEmpty();
        assertThat(users.named(Viewer.of(bob), new Username(People.name(alice))))
                .isEmpty();
        assertThat(users.many(Viewer.anonymous(), List.of(alice, bob))).hasSize(2);
    }

    @Test
    void interests_and_privacy_are_for_themselves_alone() {
        User user = new User(
                alice,
                new InterestList(List.of(new Interest("hiking"), new Interest("coffee"))),
                new Privacy(true, MontageAudience.EVERYONE, Set.of(ConsentKind.MEDIA, ConsentKind.CHECKIN)));
        DATABASE.bean(Users.class).save(user);
        assertThat(DATABASE.bean(Transactions.class)
                        .call(() -> DATABASE.bean(Users.class).find(alice)))
                .contains(user);
        assertThat(users.one(Viewer.of(alice), alice)).hasValueSatisfying(self -> {
            assertThat(self.interests()).containsExactly("hiking", "coffee");
            assertThat(self.montageAudience()).isEqualTo(MontageAudience.EVERYONE);
            assertThat(self.montageConsent()).containsExactly(ConsentKind.CHECKIN, ConsentKind.MEDIA);
        });
        assertThat(users.one(Viewer.of(bob), alice)).hasValueSatisfying(other -> {
            assertThat(other.isPrivate()).isTrue();
            assertThat(other.interests()).isEmpty();
            assertThat(other.montageAudience()).isNull();
            assertThat(other.montageConsent()).isNull();
        });
    }

    @Test
    void relations_are_told_in_both_directions() {
        people.befriend(alice, bob);
        UserId carol = people.somebody();
        UserId dave = people.somebody();
        people.follow(carol, alice, Follow.Status.ACTIVE);
        people.follow(alice, carol, Follow.Status.PENDING);
        people.follow(alice, dave, Follow.Status.BLOCKED);
        people.mute(alice, carol);
        RelationReader relations = DATABASE.bean(RelationReader.class);
        assertThat(relations.with(Viewer.of(alice), List.of(bob, carol, dave)))
                .isEqualTo(Map.of(
                        bob, new RelationView(true, false, true, false, false),
                        carol, new RelationView(false, true, true, false, true),
                        dave, RelationView.NONE));
        assertThat(relations.with(Viewer.of(carol), List.of(alice)))
                .isEqualTo(Map.of(alice, new RelationView(true, false, false, true, false)));
        assertThat(relations.with(Viewer.anonymous(), List.of(bob))).isEqualTo(Map.of(bob, RelationView.NONE));
    }

    @Test
    void a_follow_is_told_to_the_two_of_them_and_a_block_to_nobody() {
        Follow follow = AFollow.aFollow().by(alice).of(bob).pending().build();
        Follow block = AFollow.aFollow().by(bob).of(alice).blocked().build();
        DATABASE.bean(Follows.class).add(follow);
        DATABASE.bean(Follows.class).add(block);
        FollowReader follows = DATABASE.bean(FollowReader.class);
        assertThat(follows.one(Viewer.of(alice), follow.id())).isPresent();
        assertThat(follows.one(Viewer.of(bob), follow.id())).isPresent();
        assertThat(follows.one(Viewer.of(people.somebody()), follow.id())).isEmpty();
        assertThat(follows.one(Viewer.anonymous(), follow.id())).isEmpty();
        assertThat(follows.one(Viewer.of(alice), block.id())).isEmpty();
    }
}
