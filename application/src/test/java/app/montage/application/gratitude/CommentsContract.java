package app.montage.application.gratitude;

import static app.montage.domain.gratitude.APost.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.Comment;
import app.montage.domain.gratitude.CommentContent;
import app.montage.domain.gratitude.CommentId;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of comments must do. */
public interface CommentsContract {
    Comments comments();

    CommentReader shown();

    Transactions transactions();

    UserId somebody();

    /** A post that all see. */
    PostId post();

    @Test
    default void what_is_added_is_found_whole_and_counted() {
        PostId post = post();
        Comment comment = on(post);
        Comment reply = reply(comment);
        assertThat(add(comment)).isEqualTo(1);
        assertThat(add(reply)).isEqualTo(2);
        assertThat(find(comment.id())).contains(comment);
        assertThat(find(reply.id())).contains(reply);
    }

    @Test
    default void what_is_saved_stands_in_place_of_what_there_was() {
        Comment comment = on(post());
        add(comment);
        Comment changed = comment.saying(new CommentContent("Rather not"), NOW.plusSeconds(1));
        comments().save(changed);
        assertThat(find(comment.id())).contains(changed);
    }

    @Test
    default void what_holds_nothing_is_gone_when_it_is_deleted() {
        Comment comment = on(post());
        add(comment);
        assertThat(delete(comment)).isZero();
        assertThat(find(comment.id())).isEmpty();
        assertThat(see(comment)).isEmpty();
    }

    @Test
    default void a_place_stays_as_long_as_it_holds_replies_and_goes_with_the_last() {
        Comment comment = on(post());
        Comment reply = reply(comment);
        Comment last = reply(reply);
        for (Comment each : new Comment[] {comment, reply, last}) add(each);
        assertThat(delete(comment)).isEqualTo(2);
        assertThat(delete(reply)).isEqualTo(1);
        for (Comment place : new Comment[] {comment, reply}) {
            assertThat(find(place.id())).isEmpty();
            assertThat(see(place)).hasValueSatisfying(it -> {
                assertThat(it.isDeleted()).isTrue();
                assertThat(it.content()).isNull();
            });
        }
        assertThat(delete(last)).isZero();
        for (Comment each : new Comment[] {comment, reply, last})
            assertThat(see(each)).isEmpty();
    }

    @Test
    default void what_a_person_said_is_told_some_at_a_time() {
        Comment comment = on(post());
        add(comment);
        add(reply(comment));
        assertThat(transactions()
                        .call(() -> comments().some(comment.author(), 9))
                        .keySet())
                .containsExactly(comment);
    }

    private Comment on(PostId post) {
        return Comment.on(post, next(), somebody(), new CommentContent("Indeed"), NOW);
    }

    private Comment reply(Comment comment) {
        return switch (comment.reply(next(), somebody(), new CommentContent("Why?"), NOW)) {
            case Result.Ok<Comment>(Comment reply) -> reply;
            case Result.Refused<Comment>(var reason) -> throw new AssertionError(reason.name());
        };
    }

    private static CommentId next() {
        return new CommentId(UUID.randomUUID());
    }

    private int add(Comment comment) {
        return transactions().call(() -> comments().add(comment)).tally().comments();
    }

    private int delete(Comment comment) {
        return transactions()
                .call(() -> comments().delete(comment, NOW))
                .tally()
                .comments();
    }

    private Optional<Comment> find(CommentId id) {
        return transactions().call(() -> comments().find(id));
    }

    private Optional<CommentView> see(Comment comment) {
        return shown().one(Viewer.of(somebody()), comment.id());
    }
}
