package app.montage.persistence.gratitude;

import static app.montage.persistence.gratitude.SomePost.NOW;

import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.FeedCandidate;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import app.montage.persistence.account.People;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody's feeds, of which nothing is remembered, where nobody has posted yet. */
abstract class EmptyFeeds {
    @RegisterExtension
    static final Database DATABASE = new Database();

    final Sql sql = DATABASE.bean(Sql.class);
    final People people = new People(sql);
    final JdbcFeedReader feeds =
            new JdbcFeedReader(sql, new FeedMemory(Duration.ZERO, 0), new CommonPosts(sql, Duration.ZERO));
    final UserId self = people.somebody();
    final Viewer viewer = Viewer.of(self);

    @BeforeEach
    void empty() {
        sql.update("DELETE FROM gratitude.posts", Params.none());
    }

    final List<PostId> recents() {
        return feeds.candidates(viewer, NOW).recents().stream()
                .map(FeedCandidate::id)
                .toList();
    }
}
