package app.montage.application.gratitude;

import static app.montage.domain.gratitude.GratitudeRefusal.ALREADY_LIKED;
import static app.montage.domain.gratitude.GratitudeRefusal.ALREADY_REACTED;
import static app.montage.domain.gratitude.GratitudeRefusal.ALREADY_SHARED;
import static app.montage.domain.gratitude.GratitudeRefusal.NOT_LIKED;
import static app.montage.domain.gratitude.GratitudeRefusal.NOT_REACTED;
import static app.montage.domain.gratitude.GratitudeRefusal.NOT_SHARED;
import static app.montage.domain.gratitude.GratitudeRefusal.POST_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.audit.AuditEntry;
import app.montage.domain.gratitude.EmojiCode;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.moment.Tally;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.IdempotencyKey;
import org.junit.jupiter.api.Test;

class PostDeedsTest extends GratitudeStories {
    private static final EmojiCode FIRE = new EmojiCode("fire");
    private static final EmojiCode CLAP = new EmojiCode("clap");

    @Test
    void each_deed_is_done_once_and_taken_back_once() {
        PostId post = posted();
        LikePost.Input heart = new LikePost.Input(post, null);
        assertThat(likePost.handle(as(BOB), heart)).isEqualTo(ok(post));
        assertThat(likePost.handle(as(BOB), heart)).isEqualTo(refused(ALREADY_LIKED));
        assertThat(unlikePost.handle(as(BOB), new UnlikePost.Input(post))).isEqualTo(ok(post));
        assertThat(unlikePost.handle(as(BOB), new UnlikePost.Input(post))).isEqualTo(refused(NOT_LIKED));
        SharePost.Input share = new SharePost.Input(post, null);
        assertThat(sharePost.handle(as(BOB), share)).isEqualTo(ok(post));
        assertThat(sharePost.handle(as(BOB), share)).isEqualTo(refused(ALREADY_SHARED));
        assertThat(unsharePost.handle(as(BOB), new UnsharePost.Input(post))).isEqualTo(ok(post));
        assertThat(unsharePost.handle(as(BOB), new UnsharePost.Input(post))).isEqualTo(refused(NOT_SHARED));
        assertThat(deeds.all()).isEmpty();
    }

    @Test
    void somebody_reacts_by_several_emojis_by_each_once() {
        PostId post = posted();
        assertThat(reactToPost.handle(as(BOB), new ReactToPost.Input(post, FIRE, null)))
                .isEqualTo(ok(post));
        assertThat(reactToPost.handle(as(BOB), new ReactToPost.Input(post, CLAP, null)))
                .isEqualTo(ok(post));
        assertThat(reactToPost.handle(as(BOB), new ReactToPost.Input(post, FIRE, null)))
                .isEqualTo(refused(ALREADY_REACTED));
        assertThat(removeReaction.handle(as(BOB), new RemoveReaction.Input(post, FIRE)))
                .isEqualTo(ok(post));
        assertThat(removeReaction.handle(as(BOB), new RemoveReaction.Input(post, FIRE)))
                .isEqualTo(refused(NOT_REACTED));
        assertThat(deeds.all()).hasSize(1);
    }

    @Test
    void who_may_not_see_a_post_does_nothing_with_it() {
        PostId post = posted();
        PostId secret = value(createPost.handle(as(ALICE), wish("Mine", Visibility.PRIVATE, null)));
        posts.shutOut(CLEO);
        assertThat(likePost.handle(as(CLEO), new LikePost.Input(post, null))).isEqualTo(refused(POST_NOT_FOUND));
        assertThat(unlikePost.handle(as(CLEO), new UnlikePost.Input(post))).isEqualTo(refused(POST_NOT_FOUND));
        assertThat(sharePost.handle(as(BOB), new SharePost.Input(secret, null))).isEqualTo(refused(POST_NOT_FOUND));
        assertThat(deeds.all()).isEmpty();
        assertThat(likePost.handle(as(ALICE), new LikePost.Input(secret, null))).isEqualTo(ok(secret));
    }

    @Test
    void who_may_no_longer_see_a_post_takes_back_what_they_did_with_it_and_learns_nothing() {
        PostId post = posted();
        likePost.handle(as(BOB), new LikePost.Input(post, null));
        posts.shutOut(BOB);
        assertThat(unsharePost.handle(as(BOB), new UnsharePost.Input(post))).isEqualTo(refused(POST_NOT_FOUND));
        assertThat(unlikePost.handle(as(BOB), new UnlikePost.Input(post))).isEqualTo(ok(post));
        assertThat(unlikePost.handle(as(BOB), new UnlikePost.Input(post))).isEqualTo(refused(POST_NOT_FOUND));
        assertThat(deeds.all()).isEmpty();
        assertThat(told(ALICE)).isEmpty();
        assertThat(moments.tally(Post.key(post))).contains(new Tally(0, 0, 0, 0));
    }

    @Test
    void the_spine_is_told_how_often_and_watchers_are_left_in_peace() {
        PostId post = posted();
        heard.clear();
        likePost.handle(as(BOB), new LikePost.Input(post, null));
        reactToPost.handle(as(BOB), new ReactToPost.Input(post, FIRE, null));
        likePost.handle(as(CLEO), new LikePost.Input(post, null));
        assertThat(moments.tally(Post.key(post))).contains(new Tally(2, 1, 0, 0));
        unlikePost.handle(as(CLEO), new UnlikePost.Input(post));
        assertThat(moments.tally(Post.key(post))).contains(new Tally(1, 1, 0, 0));
        assertThat(heard).isEmpty();
    }

    @Test
    void a_repeated_wish_is_the_same_heart_and_the_log_tells_of_it_once() {
        PostId post = posted();
        LikePost.Input wish = new LikePost.Input(post, new IdempotencyKey("k"));
        assertThat(likePost.handle(as(BOB), wish)).isEqualTo(ok(post));
        assertThat(likePost.handle(as(BOB), wish)).isEqualTo(ok(post));
        removeReaction.handle(as(BOB), new RemoveReaction.Input(post, FIRE));
        assertThat(auditLog.entries()).extracting(AuditEntry::action).containsExactly("createPost", "likePost");
    }
}
