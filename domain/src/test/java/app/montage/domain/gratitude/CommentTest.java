package app.montage.domain.gratitude;

import static app.montage.domain.gratitude.APost.NOW;
import static app.montage.domain.gratitude.GratitudeRefusal.COMMENT_TOO_DEEP;
import static app.montage.domain.shared.Result.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommentTest {
    private static final UserId ALICE = new UserId(UUID.randomUUID());
    private static final CommentContent WORDS = new CommentContent("Indeed");

    @Test
    void replies_stand_under_one_another_five_deep_and_no_deeper() {
        Comment comment = Comment.on(new PostId(UUID.randomUUID()), next(), ALICE, WORDS, NOW);
        for (int depth = 1; depth < 5; depth++) {
            assertThat(comment.depth()).isEqualTo(depth);
            Comment parent = comment;
            comment = reply(parent);
            assertThat(comment.parent()).isEqualTo(parent.id());
            assertThat(comment.post()).isEqualTo(parent.post());
        }
        assertThat(comment.reply(next(), ALICE, WORDS, NOW)).isEqualTo(refused(COMMENT_TOO_DEEP));
    }

    @Test
    void what_says_something_else_stays_where_and_whose_it_was() {
        Comment old = Comment.on(new PostId(UUID.randomUUID()), next(), ALICE, WORDS, NOW);
        Comment comment = old.saying(new CommentContent("Rather not"), NOW.plusSeconds(1));
        assertThat(comment.id()).isEqualTo(old.id());
        assertThat(comment.author()).isEqualTo(ALICE);
        assertThat(comment.updatedAt()).isEqualTo(NOW.plusSeconds(1));
    }

    private static Comment reply(Comment comment) {
        return switch (comment.reply(next(), ALICE, WORDS, NOW)) {
            case Result.Ok<Comment>(Comment reply) -> reply;
            case Result.Refused<Comment>(var reason) -> throw new AssertionError(reason.name());
        };
    }

    private static CommentId next() {
        return new CommentId(UUID.randomUUID());
    }
}
