package app.montage.persistence.gratitude;

import app.montage.domain.gratitude.PostId;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A post of a test, with the ranks that it must have. */
final class SomePost {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static final String ADD = """
            /* a post of a test */
            INSERT INTO gratitude.posts (id, author_id, content, visibility, created_at, updated_at, hearts_count, shares_count,
              engagers_count, feed_rank, trend_rank)
            VALUES (:id, :author, :content, CAST(:visibility AS smallint), CAST(:at AS timestamptz), CAST(:at AS timestamptz),
              :hearts, :shares, :hearts, gratitude.feed_rank(:hearts, 0, :shares, CAST(:at AS timestamptz)),
              CASE WHEN :hearts > 0
                THEN gratitude.trend(gratitude.engagement(:hearts, 0, :shares), CAST(:at AS timestamptz)) END)""";

    private final UserId author;
    private String content = "thank you";
    private Visibility visibility = Visibility.PUBLIC;
    private Duration age = Duration.ofHours(2);
    private int hearts;
    private int shares;

    private SomePost(UserId author) {
        this.author = author;
    }

    static SomePost by(UserId author) {
        return new SomePost(author);
    }

    SomePost saying(String content) {
        this.content = content;
        return this;
    }

    SomePost seenBy(Visibility visibility) {
        this.visibility = visibility;
        return this;
    }

    SomePost hoursOld(double hours) {
        age = Duration.ofSeconds((long) (hours * 3600));
        return this;
    }

    SomePost hearts(int hearts) {
        this.hearts = hearts;
        return this;
    }

    SomePost shares(int shares) {
        this.shares = shares;
        return this;
    }

    PostId in(Sql sql) {
        PostId id = new PostId(UUID.randomUUID());
        sql.update(
                ADD,
                Params.of("id", id)
                        .and("author", author)
                        .and("content", content)
                        .and("visibility", visibility.ordinal())
                        .and("at", NOW.minus(age))
                        .and("hearts", hearts)
                        .and("shares", shares));
        return id;
    }
}
