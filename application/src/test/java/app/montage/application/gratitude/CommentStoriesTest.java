package app.montage.application.gratitude;

import static app.montage.domain.gratitude.GratitudeRefusal.COMMENT_NOT_FOUND;
import static app.montage.domain.gratitude.GratitudeRefusal.COMMENT_TOO_DEEP;
import static app.montage.domain.gratitude.GratitudeRefusal.POST_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.audit.AuditEntry;
import app.montage.domain.gratitude.CommentContent;
import app.montage.domain.gratitude.CommentId;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.moment.Tally;
import app.montage.domain.shared.IdempotencyKey;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommentStoriesTest extends GratitudeStories {
    private final PostId post = posted();

    @Test
    void who_sees_a_post_says_something_of_it_and_replies() {
        CommentId comment = value(say(BOB, null));
        CommentId reply = value(say(ALICE, comment));
        assertThat(comments.find(reply).orElseThrow().parent()).isEqualTo(comment);
        assertThat(moments.tally(Post.key(post))).contains(new Tally(0, 0, 2, 0));
    }

    @Test
    void nobody_says_anything_of_what_they_do_not_see_or_replies_to_what_is_not_there() {
        posts.shutOut(CLEO);
        assertThat(say(CLEO, null)).isEqualTo(refused(POST_NOT_FOUND));
        CommentId gone = value(say(BOB, null));
        deleteComment.handle(as(BOB), new DeleteComment.Input(gone));
        assertThat(say(BOB, gone)).isEqualTo(refused(COMMENT_NOT_FOUND));
        CommentId elsewhere = value(say(BOB, null));
        assertThat(createComment.handle(as(BOB), new CreateComment.Input(posted(), elsewhere, words("Hm"), null)))
                .isEqualTo(refused(COMMENT_NOT_FOUND));
    }

    @Test
    void replies_stand_five_deep_at_most() {
        CommentId last = value(say(BOB, null));
        for (int depth = 2; depth <= 5; depth++) last = value(say(BOB, last));
        assertThat(say(BOB, last)).isEqualTo(refused(COMMENT_TOO_DEEP));
        assertThat(comments.all()).hasSize(5);
    }

    @Test
    void only_who_said_it_has_it_say_something_else() {
        CommentId comment = value(say(BOB, null));
        assertThat(updateComment.handle(as(ALICE), new UpdateComment.Input(comment, words("No"))))
                .isEqualTo(refused(COMMENT_NOT_FOUND));
        assertThat(updateComment.handle(as(BOB), new UpdateComment.Input(comment, words("Yes"))))
                .isEqualTo(ok(comment));
        assertThat(comments.find(comment).orElseThrow().content()).isEqualTo(words("Yes"));
    }

    @Test
    void who_said_it_deletes_it_and_so_does_whose_post_it_is_and_nobody_else() {
        CommentId one = value(say(BOB, null));
        CommentId other = value(say(BOB, null));
        assertThat(deleteComment.handle(as(CLEO), new DeleteComment.Input(one))).isEqualTo(refused(COMMENT_NOT_FOUND));
        assertThat(deleteComment.handle(as(BOB), new DeleteComment.Input(one))).isEqualTo(ok(one));
        assertThat(deleteComment.handle(as(BOB), new DeleteComment.Input(one))).isEqualTo(refused(COMMENT_NOT_FOUND));
        assertThat(deleteComment.handle(as(ALICE), new DeleteComment.Input(other)))
                .isEqualTo(ok(other));
        assertThat(comments.all()).isEmpty();
        assertThat(moments.tally(Post.key(post))).contains(new Tally(0, 0, 0, 0));
    }

    @Test
    void under_a_deleted_comment_replies_stay_and_nobody_has_it_say_anything() {
        CommentId comment = value(say(BOB, null));
        CommentId reply = value(say(ALICE, comment));
        deleteComment.handle(as(BOB), new DeleteComment.Input(comment));
        assertThat(comments.find(reply)).isPresent();
        assertThat(updateComment.handle(as(BOB), new UpdateComment.Input(comment, words("Again"))))
                .isEqualTo(refused(COMMENT_NOT_FOUND));
        assertThat(moments.tally(Post.key(post))).contains(new Tally(0, 0, 1, 0));
    }

    @Test
    void a_repeated_wish_is_the_same_comment_and_the_log_tells_nothing_of_what_it_says() {
        CreateComment.Input wish = new CreateComment.Input(post, null, words("Quite secret"), new IdempotencyKey("k"));
        Result<CommentId> first = createComment.handle(as(BOB), wish);
        assertThat(createComment.handle(as(BOB), wish)).isEqualTo(first);
        assertThat(comments.all()).hasSize(1);
        assertThat(auditLog.entries()).extracting(AuditEntry::action).containsExactly("createPost", "createComment");
        assertThat(auditLog.entries().toString()).doesNotContain("secret");
    }

    private Result<CommentId> say(UserId person, @Nullable CommentId parent) {
        return createComment.handle(as(person), new CreateComment.Input(post, parent, words("Indeed"), null));
    }

    private static CommentContent words(String text) {
        return new CommentContent(text);
    }
}
