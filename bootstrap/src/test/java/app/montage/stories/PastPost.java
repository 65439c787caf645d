package app.montage.stories;

import app.montage.application.shared.Ids;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;

/** What was posted a while ago, with what others have done with it since. */
final class PastPost {
    private PastPost() {}

    /** @param visibility 0 to 3 */
    static void in(World world, UserId author, String content, int visibility, int minutesAgo, int hearts) {
        world.sql()
                .update(
                        """
                        INSERT INTO gratitude.posts (id, author_id, content, visibility, created_at, updated_at, hearts_count,
                          engagers_count, feed_rank, trend_rank)
                        SELECT :id, :author, :content, CAST(:visibility AS smallint), k.at, k.at, :hearts, :hearts,
                          gratitude.feed_rank(:hearts, 0, 0, k.at), CASE WHEN :hearts > 0 THEN gratitude.trend(:hearts, k.at) END
                        FROM (SELECT now() - :minutes * interval '1 minute') AS k (at)""",
                        Params.of("id", world.the(Ids.class).next())
                                .and("author", author)
                                .and("content", content)
                                .and("visibility", visibility)
                                .and("minutes", minutesAgo)
                                .and("hearts", hearts));
    }
}
