package app.montage.persistence.gratitude;

import app.montage.application.gratitude.FeedImpressions;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import app.montage.persistence.shared.WriteBehind;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Gathers what people were given on this node, and writes it down now and then. What is lost of it counts as not shown. */
@Singleton
final class JdbcFeedImpressions implements FeedImpressions {
    private static final int POSTS = 100_000;
    private static final int AT_ONCE = 5_000;
    private static final int MOST_FORGOTTEN = 20_000;

    /** In one order on all nodes, so that they do not wait for each other; people who are gone were shown nothing. */
    private static final String WRITE = """
            /* feed impressions */
            INSERT INTO gratitude.feed_impressions (user_id, post_id, shown_at)
            SELECT k.user_id, k.post_id, to_timestamp(max(k.at) / 1000.0)
            FROM unnest(:people, :posts, :times) AS k (user_id, post_id, at)
            WHERE EXISTS (SELECT FROM account.users u WHERE u.id = k.user_id)
            GROUP BY k.user_id, k.post_id ORDER BY k.user_id, k.post_id
            ON CONFLICT (user_id, post_id) DO UPDATE SET shown_at = greatest(feed_impressions.shown_at, excluded.shown_at)""";

    private static final String FORGET = """
            /* feed impressions forget */
            DELETE FROM gratitude.feed_impressions WHERE ctid = ANY (ARRAY(
              SELECT ctid FROM gratitude.feed_impressions WHERE shown_at < :before LIMIT :most))""";

    private record Shown(UserId person, PostId post, Instant at) {}

    private final Sql sql;
    private final WriteBehind<Shown> notes = new WriteBehind<>(POSTS, AT_ONCE, this::write, lost -> {});

    JdbcFeedImpressions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void note(UserId person, List<PostId> posts, Instant at) {
        for (PostId post : posts) notes.note(new Shown(person, post, at));
    }

    /** A method of its own, since what is called at the end is not called on a schedule. */
    @PreDestroy
    void stop() {
        write();
    }

    @Scheduled(fixedDelay = "${gratitude.impressions-period:30s}")
    void write() {
        notes.write();
    }

    private void write(List<Shown> some) {
        sql.update(
                WRITE,
                Params.of("people", some.stream().map(it -> it.person.value()).toArray(UUID[]::new))
                        .and("posts", some.stream().map(it -> it.post.value()).toArray(UUID[]::new))
                        .and(
                                "times",
                                some.stream()
                                        .mapToLong(it -> it.at.toEpochMilli())
                                        .toArray()));
    }

    @Override
    public int forget(Instant before) {
        return sql.update(FORGET, Params.of("before", before).and("most", MOST_FORGOTTEN));
    }
}
