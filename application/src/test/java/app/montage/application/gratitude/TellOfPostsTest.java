package app.montage.application.gratitude;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Change;
import app.montage.domain.gratitude.CommentContent;
import app.montage.domain.gratitude.CommentId;
import app.montage.domain.gratitude.EmojiCode;
import app.montage.domain.gratitude.PostContent;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.moment.Visibility;
import app.montage.domain.notification.NotificationType;
import app.montage.domain.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TellOfPostsTest extends GratitudeStories {
    private static final EmojiCode FIRE = new EmojiCode("fire");

    @Test
    void whose_post_it_is_hears_of_what_is_done_with_it_until_it_is_taken_back() {
        PostId post = posted();
        likePost.handle(as(BOB), new LikePost.Input(post, null));
        sharePost.handle(as(BOB), new SharePost.Input(post, null));
        reactToPost.handle(as(CLEO), new ReactToPost.Input(post, FIRE, null));
        assertThat(told(ALICE))
                .containsExactlyInAnyOrder(
                        NotificationType.LIKE, NotificationType.POST_SHARED, NotificationType.EMOJI_REACTION);
        unlikePost.handle(as(BOB), new UnlikePost.Input(post));
        unsharePost.handle(as(BOB), new UnsharePost.Input(post));
        removeReaction.handle(as(CLEO), new RemoveReaction.Input(post, FIRE));
        assertThat(told(ALICE)).isEmpty();
    }

    @Test
    void nobody_hears_of_their_own_doings_or_of_what_was_refused() {
        PostId post = posted();
        likePost.handle(as(ALICE), new LikePost.Input(post, null));
        say(ALICE, post, null);
        for (int i = 0; i < 2; i++) likePost.handle(as(BOB), new LikePost.Input(post, null));
        assertThat(told(ALICE)).containsExactly(NotificationType.LIKE);
    }

    @Test
    void who_is_mentioned_hears_of_it_where_they_may_see_the_post() {
        createPost.handle(as(ALICE), wish("Thanks, @Bob and @bob, @cleo and @nobody", Visibility.PUBLIC, null));
        createPost.handle(as(ALICE), wish("Not for @bob", Visibility.PRIVATE, null));
        assertThat(told(BOB)).containsExactly(NotificationType.MENTION);
        assertThat(told(CLEO)).containsExactly(NotificationType.MENTION);
    }

    @Test
    void a_change_tells_those_who_are_mentioned_now_and_no_longer_those_who_were() {
        PostId post = posted();
        change(post, "Thanks to @cleo and @bob");
        assertThat(told(BOB)).hasSize(1);
        assertThat(told(CLEO)).hasSize(1);
        change(post, "Thanks to @cleo");
        assertThat(told(BOB)).isEmpty();
        deletePost.handle(as(ALICE), new DeletePost.Input(post));
        assertThat(told(CLEO)).isEmpty();
    }

    @Test
    void who_is_answered_hears_of_it_and_whose_post_it_is_too_but_nobody_twice() {
        PostId post = posted();
        CommentId first = say(BOB, post, null);
        assertThat(told(ALICE)).containsExactly(NotificationType.COMMENT);
        CommentId second = say(CLEO, post, first);
        assertThat(told(ALICE)).containsOnly(NotificationType.COMMENT).hasSize(2);
        assertThat(told(BOB)).contains(NotificationType.REPLY);
        CommentId third = say(ALICE, post, second);
        assertThat(told(CLEO)).containsExactly(NotificationType.REPLY);
        say(BOB, post, third);
        assertThat(told(ALICE)).hasSize(3).contains(NotificationType.REPLY);
    }

    @Test
    void with_a_comment_goes_what_was_told_of_it_whoever_deletes_it() {
        PostId post = posted();
        CommentId first = say(BOB, post, null);
        CommentId second = say(CLEO, post, first);
        deleteComment.handle(as(ALICE), new DeleteComment.Input(second));
        assertThat(told(BOB)).doesNotContain(NotificationType.REPLY);
        deleteComment.handle(as(BOB), new DeleteComment.Input(first));
        assertThat(told(ALICE)).isEmpty();
    }

    @Test
    void who_no_longer_sees_the_post_hears_of_no_reply() {
        PostId post = posted();
        CommentId first = say(BOB, post, null);
        posts.shutOut(BOB);
        say(CLEO, post, first);
        assertThat(told(BOB)).doesNotContain(NotificationType.REPLY);
    }

    @Test
    void with_a_post_goes_all_that_anybody_was_told_of_it() {
        PostId post = posted();
        CommentId first = say(BOB, post, null);
        say(CLEO, post, first);
        likePost.handle(as(BOB), new LikePost.Input(post, null));
        deletePost.handle(as(ALICE), new DeletePost.Input(post));
        assertThat(inboxes.told()).isEmpty();
        assertThat(inboxes.batches()).isEmpty();
    }

    @Test
    void who_may_not_see_a_changed_post_any_more_is_no_longer_told_of_it() {
        PostId post = posted();
        say(CLEO, post, say(BOB, post, null));
        updatePost.handle(
                as(ALICE),
                new UpdatePost.Input(post, Change.none(), null, null, Visibility.PRIVATE, Change.none(), null));
        assertThat(told(BOB)).isEmpty();
        assertThat(told(ALICE)).as("who may still see it").hasSize(2);
    }

    @Test
    void who_is_mentioned_in_a_comment_hears_of_it_unless_they_hear_of_the_comment_anyway() {
        PostId post = posted();
        CommentId first = say(BOB, post, null, "I thank @cleo, @alice and @nobody");
        assertThat(told(CLEO)).containsExactly(NotificationType.MENTION);
        assertThat(told(ALICE)).containsExactly(NotificationType.COMMENT);
        say(CLEO, post, first, "And I thank @bob");
        assertThat(told(BOB)).containsExactlyInAnyOrder(NotificationType.MENTION, NotificationType.REPLY);
        deleteComment.handle(as(BOB), new DeleteComment.Input(first));
        assertThat(told(CLEO)).isEmpty();
    }

    @Test
    void nobody_is_mentioned_to_who_may_not_see_the_post() {
        PostId secret = value(createPost.handle(as(ALICE), wish("Mine", Visibility.PRIVATE, null)));
        say(ALICE, secret, null, "Not for @cleo");
        assertThat(told(CLEO)).isEmpty();
    }

    @Test
    void a_changed_comment_tells_those_who_are_mentioned_from_now_on() {
        PostId post = posted();
        CommentId comment = say(BOB, post, null, "Thanks");
        change(comment, "Thanks, @cleo and @alice");
        change(comment, "Many thanks, @cleo");
        assertThat(told(CLEO)).containsExactly(NotificationType.MENTION);
        assertThat(told(ALICE)).containsExactly(NotificationType.COMMENT);
        change(comment, "Many thanks");
        assertThat(told(CLEO)).isEmpty();
    }

    private void change(CommentId comment, String text) {
        value(updateComment.handle(as(BOB), new UpdateComment.Input(comment, new CommentContent(text))));
    }

    private CommentId say(UserId person, PostId post, @Nullable CommentId parent) {
        return say(person, post, parent, "Indeed");
    }

    private CommentId say(UserId person, PostId post, @Nullable CommentId parent, String text) {
        CreateComment.Input input = new CreateComment.Input(post, parent, new CommentContent(text), null);
        return value(createComment.handle(as(person), input));
    }

    private void change(PostId post, String text) {
        PostContent content = new PostContent(text);
        updatePost.handle(
                as(ALICE), new UpdatePost.Input(post, Change.none(), content, null, null, Change.none(), null));
    }
}
