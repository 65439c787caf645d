package app.montage.application.gratitude;

import static app.montage.domain.account.MemberRefusal.NOT_ADMIN;
import static app.montage.domain.gratitude.GratitudeRefusal.ALREADY_HIDDEN;
import static app.montage.domain.gratitude.GratitudeRefusal.NOT_HIDDEN;
import static app.montage.domain.gratitude.GratitudeRefusal.POST_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Change;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.gratitude.HidingReason;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostContent;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.moment.Moment;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.IdempotencyKey;
import app.montage.domain.shared.Result;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ModerationStoriesTest extends GratitudeStories {
    private static final HidingReason RUDE = new HidingReason("Rude");

    @Test
    void an_admin_hides_a_post_of_which_only_its_author_is_told_any_more() {
        PostId post = posted();
        likePost.handle(as(BOB), new LikePost.Input(post, null));
        assertThat(told(BOB)).hasSize(1);
        assertThat(hide(post)).isEqualTo(ok(post));
        assertThat(posts.one(as(BOB), post)).isEmpty();
        assertThat(posts.one(as(ALICE), post))
                .hasValueSatisfying(it -> assertThat(it.hiding()).isNotNull());
        assertThat(shown(post)).isEqualTo(Visibility.PRIVATE);
        assertThat(told(BOB)).isEmpty();
        assertThat(told(ALICE)).hasSize(1);
        assertThat(sharePost.handle(as(BOB), new SharePost.Input(post, null))).isEqualTo(refused(POST_NOT_FOUND));
    }

    @Test
    void what_its_author_changes_of_it_shows_it_to_nobody() {
        PostId post = posted();
        hide(post);
        PostContent content = new PostContent("Kind words to @bob");
        updatePost.handle(
                as(ALICE), new UpdatePost.Input(post, Change.none(), content, null, null, Change.none(), null));
        assertThat(posts.one(as(BOB), post)).isEmpty();
        assertThat(shown(post)).isEqualTo(Visibility.PRIVATE);
        assertThat(told(BOB)).isEmpty();
    }

    @Test
    void it_is_shown_again_as_its_author_lets_it_be_seen() {
        PostId post = posted();
        hide(post);
        assertThat(unhidePost.handle(as(CLEO), new UnhidePost.Input(post))).isEqualTo(ok(post));
        assertThat(posts.one(as(BOB), post)).isPresent();
        assertThat(shown(post)).isEqualTo(Visibility.PUBLIC);
        assertThat(unhidePost.handle(as(CLEO), new UnhidePost.Input(post))).isEqualTo(refused(NOT_HIDDEN));
    }

    @Test
    void only_admins_may_and_what_is_not_there_cannot_be_hidden() {
        PostId post = posted();
        assertThat(hidePost.handle(as(ALICE), new HidePost.Input(post, RUDE, null)))
                .isEqualTo(refused(NOT_ADMIN));
        assertThat(unhidePost.handle(as(ALICE), new UnhidePost.Input(post))).isEqualTo(refused(NOT_ADMIN));
        assertThat(hide(new PostId(UUID.randomUUID()))).isEqualTo(refused(POST_NOT_FOUND));
        assertThat(posts.one(as(BOB), post)).isPresent();
    }

    @Test
    void the_log_tells_why_once_and_the_same_wish_is_the_same_hiding() {
        PostId post = posted();
        HidePost.Input wish = new HidePost.Input(post, RUDE, new IdempotencyKey("k"));
        for (int i = 0; i < 2; i++) assertThat(hidePost.handle(as(CLEO), wish)).isEqualTo(ok(post));
        assertThat(hide(post)).isEqualTo(refused(ALREADY_HIDDEN));
        unhidePost.handle(as(CLEO), new UnhidePost.Input(post));
        assertThat(auditLog.entries())
                .extracting(AuditEntry::action)
                .containsExactly("createPost", "hidePost", "unhidePost");
        assertThat(auditLog.entries().get(1).now()).isEqualTo(Map.of("reason", "Rude"));
        assertThat(auditLog.entries().get(2).old()).isEqualTo(Map.of("reason", "Rude"));
    }

    private Result<PostId> hide(PostId post) {
        return hidePost.handle(as(CLEO), new HidePost.Input(post, RUDE, null));
    }

    private Visibility shown(PostId post) {
        return moments.find(ALICE, Post.key(post)).map(Moment::visibility).orElseThrow();
    }
}
