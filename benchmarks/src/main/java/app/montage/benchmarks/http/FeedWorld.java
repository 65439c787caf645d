package app.montage.benchmarks.http;

import java.sql.SQLException;

/**
 * The people of a run of feeds (GRA-75): for each three posts in 60 days and seven and a half follows, where few have most of
 * both, and four notifications. The last of them are readers, who follow 400 people each, have done things with their posts, and were shown some.
 */
final class FeedWorld {
    static final int READERS = 200;
    private static final int FOLLOWED = 400;

    private static final String PEOPLE = """
            INSERT INTO account.users (id, email, username, first_name, last_name, display_name, is_private, created_at,
              updated_at)
            SELECT uuidv7((n - %1$d) * interval '1 second'), 'person' || n || '@example.org', 'person' || n, 'Person', n,
              'Person ' || n, n %% 10 = 9, now(), now()
            FROM generate_series(1, %1$d) n""";

    private static final String NUMBERED = """
            CREATE TABLE public.numbered AS SELECT substr(username, 7)::int AS n, id FROM account.users""";

    private static final String FOLLOWS = """
            INSERT INTO account.follows (id, follower_id, followed_id, status, created_at)
            SELECT uuidv7((k.n - %2$d) * interval '1 second'), one.id, other.id, 'ACTIVE', now()
            FROM (SELECT n, 1 + floor(%1$d * random())::int AS one, 1 + floor(%1$d * power(random(), 3))::int AS other
              FROM generate_series(1, %2$d) n) k
            JOIN public.numbered one ON one.n = k.one JOIN public.numbered other ON other.n = k.other
            WHERE one.id <> other.id ON CONFLICT DO NOTHING""";

    private static final String READERS_FOLLOW = """
            INSERT INTO account.follows (id, follower_id, followed_id, status, created_at)
            SELECT uuidv7(), reader.id, other.id, 'ACTIVE', now()
            FROM public.numbered reader CROSS JOIN LATERAL (
              SELECT DISTINCT 1 + floor((%1$d - %2$d) * power(random(), 2))::int AS n
              FROM generate_series(1, %3$d + 0 * reader.n)) k
            JOIN public.numbered other ON other.n = k.n
            WHERE reader.n > %1$d - %2$d ON CONFLICT DO NOTHING""";

    private static final String POSTS = """
            INSERT INTO gratitude.posts (id, author_id, content, post_type, visibility, created_at, updated_at,
              hearts_count, reactions_count, shares_count, engagers_count, feed_rank, trend_rank)
            SELECT uuidv7(k.at - now()), author.id, 'Today I am grateful for ' || repeat('many things, ', k.words),
              k.n %% 3, CASE WHEN k.seen < 0.8 THEN 3 WHEN k.seen < 0.95 THEN 2 ELSE 0 END, k.at, k.at,
              k.hearts, k.reactions, k.shares, k.hearts,
              gratitude.feed_rank(k.hearts, k.reactions, k.shares, k.at),
              CASE WHEN k.hearts > 0 THEN gratitude.trend(
                gratitude.engagement(k.hearts, k.reactions, k.shares), least(now(), k.at + k.late * interval '12 hours')) END
            FROM (SELECT *, floor(hearts * 0.4 * random())::int AS reactions, floor(hearts * 0.1 * random())::int AS shares
              FROM (SELECT n, 1 + floor(%1$d * power(random(), 2))::int AS author, now() - random() * interval '60 days' AS at,
                  least(20000, floor(0.7 * power(1 - random(), -0.8)))::int AS hearts, random() AS seen,
                  1 + floor(random() * 20)::int AS words, random() AS late
                FROM generate_series(1, %2$d) n) made) k
            JOIN public.numbered author ON author.n = k.author ORDER BY k.at""";

    private static final String LIKES = """
            INSERT INTO gratitude.likes (id, user_id, post_id, created_at)
            SELECT uuidv7(), reader.id, post.id, now() - random() * interval '40 days'
            FROM public.numbered reader CROSS JOIN LATERAL (
              SELECT p.id FROM account.follows f JOIN gratitude.posts p ON p.author_id = f.followed_id
              WHERE f.follower_id = reader.id ORDER BY p.id LIMIT 300) post
            WHERE reader.n > %1$d - %2$d""";

    private static final String IMPRESSIONS = """
            INSERT INTO gratitude.feed_impressions (user_id, post_id, shown_at)
            SELECT reader.id, post.id, now() - random() * interval '14 days'
            FROM public.numbered reader CROSS JOIN LATERAL (
              SELECT p.id FROM account.follows f JOIN gratitude.posts p ON p.author_id = f.followed_id
              WHERE f.follower_id = reader.id ORDER BY p.feed_rank DESC LIMIT 300) post
            WHERE reader.n > %1$d - %2$d""";

    /** A tenth of all are the readers', and the last of these has as many again. */
    private static final String NOTIFICATIONS = """
            INSERT INTO notification.notifications (id, user_id, type, title, message, actor_id, read, read_at, created_at,
              last_updated_at, expires_at, batch_key)
            SELECT uuidv7(k.at - now()), owner.id, 'FOLLOW', 'New Follower', 'started following you', actor.id, k.read,
              CASE WHEN k.read THEN now() END, k.at, k.at, now() + interval '30 days', 'follow:user:' || owner.id
            FROM (SELECT n, CASE WHEN n %% 100 = 1 THEN %1$d WHEN n %% 10 = 0 THEN %1$d - floor(random() * %2$d)::int
                  ELSE 1 + floor(random() * (%1$d - %2$d))::int END AS owner,
                1 + floor(random() * %1$d)::int AS actor, random() < 0.7 AS read,
                now() - interval '2 hours' - random() * interval '20 days' AS at
              FROM generate_series(1, %3$d) n) k
            JOIN public.numbered owner ON owner.n = k.owner JOIN public.numbered actor ON actor.n = k.actor
            WHERE owner.id <> actor.id ORDER BY k.at""";

    private static final String BATCHES = """
            INSERT INTO notification.notifications (id, user_id, type, title, message, created_at, last_updated_at, expires_at,
              batch_key, is_batch, batch_count, actor_count)
            SELECT uuidv7(), reader.id, 'LIKE', 'New Like', 'liked your post', now() - b * interval '1 minute',
              now() - b * interval '1 minute', now() + interval '30 days', 'like:post:' || b, true, 12, 12
            FROM public.numbered reader CROSS JOIN generate_series(1, 20) b WHERE reader.n > %1$d - %2$d""";

    private static final String CHILDREN = """
            INSERT INTO notification.notifications (id, user_id, type, title, message, actor_id, created_at, last_updated_at,
              expires_at, parent_id, batch_key)
            SELECT uuidv7(), b.user_id, b.type, b.title, b.message, actor.id, b.created_at, b.created_at, b.expires_at, b.id,
              b.batch_key
            FROM notification.notifications b JOIN public.numbered actor ON actor.n <= 12 WHERE b.is_batch""";

    private FeedWorld() {}

    static void populate(Postgres postgres, Options options) throws SQLException {
        int people = Math.max(options.people(), 2 * READERS);
        postgres.execute(
                "SELECT setseed(0.5)",
                "SET session_replication_role = replica", // everything refers to what is there, and need not be looked
                // up
                PEOPLE.formatted(people),
                NUMBERED,
                "CREATE INDEX ON public.numbered (n)",
                "ANALYZE public.numbered",
                FOLLOWS.formatted(people, people * 15 / 2),
                READERS_FOLLOW.formatted(people, READERS, FOLLOWED),
                POSTS.formatted(people, people * 3),
                "ANALYZE",
                LIKES.formatted(people, READERS),
                IMPRESSIONS.formatted(people, READERS),
                NOTIFICATIONS.formatted(people, READERS, people * 4),
                BATCHES.formatted(people, READERS),
                CHILDREN);
        postgres.settle();
    }
}
