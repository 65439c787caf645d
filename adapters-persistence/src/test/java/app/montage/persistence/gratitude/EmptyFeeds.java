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
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody's feeds, where nobody has posted yet. */
abstract class EmptyFeeds {
    @RegisterExtension
    static final Database DATABASE = new Database();

    static final Duration PERIOD = Duration.ofMinutes(1);

    final AtomicLong clock = new AtomicLong();
    final Sql sql = DATABASE.bean(Sql.class);
    final People people = new People(sql);
    final UserId self = people.somebody();
    final Viewer viewer = Viewer.of(self);
    final JdbcFeedReader feeds;

    /** Where nothing is remembered. */
    EmptyFeeds() {
        this(Duration.ZERO, Duration.ZERO);
    }

    /**
     * @param own how long what was found for somebody is remembered
     * @param common how long what all feeds have in common is
     */
    EmptyFeeds(Duration own, Duration common) {
        feeds = new JdbcFeedReader(
                sql, new FeedMemory(own, 1_000, clock::get), new CommonPosts(sql, common, clock::get));
    }

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
