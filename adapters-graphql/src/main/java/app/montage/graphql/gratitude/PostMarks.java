package app.montage.graphql.gratitude;

import app.montage.application.gratitude.PostReader.Mark;
import app.montage.domain.gratitude.PostId;
import app.montage.graphql.shared.Cursors;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Cursors of lists of posts by time. */
final class PostMarks {
    private static final int LAST_YEAR = 10_000;

    private PostMarks() {}

    static Cursors<Mark> of(String list) {
        return new Cursors<>(list, PostMarks::write, PostMarks::read);
    }

    private static String write(Mark mark) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, mark.createdAt()) + " "
                + mark.id().value();
    }

    private static Mark read(String text) {
        int space = text.indexOf(' ');
        Instant createdAt = Instant.EPOCH.plus(Long.parseLong(text.substring(0, space)), ChronoUnit.MICROS);
        if (Math.abs(createdAt.atOffset(ZoneOffset.UTC).getYear()) > LAST_YEAR)
            throw new DateTimeException("beyond all posts");
        return new Mark(createdAt, new PostId(UUID.fromString(text.substring(space + 1))));
    }
}
