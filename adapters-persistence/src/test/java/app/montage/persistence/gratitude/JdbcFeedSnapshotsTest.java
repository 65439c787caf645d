package app.montage.persistence.gratitude;

import static app.montage.persistence.gratitude.SomePost.by;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.gratitude.FeedSnapshot;
import app.montage.application.gratitude.FeedSnapshots;
import app.montage.application.gratitude.FeedSnapshotsContract;
import app.montage.domain.account.Follow;
import app.montage.domain.gratitude.FeedPlace;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import app.montage.persistence.account.People;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcFeedSnapshotsTest implements FeedSnapshotsContract {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private final Sql sql = DATABASE.bean(Sql.class);
    private final People people = new People(sql);
    private final JdbcFeedSnapshots snapshots = new JdbcFeedSnapshots(sql);

    @Override
    public FeedSnapshots snapshots() {
        return snapshots;
    }

    @Override
    public UserId somebody() {
        return people.somebody();
    }

    @Override
    public PostId posted(UserId author) {
        return by(author).hoursOld(OLD.toHours()).in(sql);
    }

    @Override
    public void takeAway(PostId post) {
        sql.update("UPDATE gratitude.posts SET deleted_at = now() WHERE id = :id", Params.of("id", post));
    }

    @Test
    void posts_of_those_who_are_blocked_muted_or_private_now_are_passed_over_at_once() {
        UserId self = people.somebody();
        FeedSnapshot snapshot = frozen(self);
        List<UserId> authors = snapshot.places().stream()
                .map((FeedPlace it) -> it.candidate().author())
                .toList();
        people.follow(self, authors.get(1), Follow.Status.BLOCKED);
        people.mute(self, authors.get(2));
        people.changed(authors.get(3), "is_private = true");
        assertThat(behind(snapshot, -1, 5)).containsExactly(0, 4, 5);
        assertThat(behind(snapshot, -1, 1)).containsExactly(0, 4);
    }
}
