package app.montage.application.gratitude;

import static app.montage.domain.gratitude.APost.NOW;
import static app.montage.domain.gratitude.GratitudeRefusal.PICTURE_NOT_FOUND;
import static app.montage.domain.gratitude.GratitudeRefusal.POST_NOT_FOUND;
import static app.montage.domain.shared.Result.ok;
import static app.montage.domain.shared.Result.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.application.shared.Change;
import app.montage.domain.audit.AuditEntry;
import app.montage.domain.gratitude.PictureId;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostContent;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.PostPicture;
import app.montage.domain.gratitude.PostTitle;
import app.montage.domain.gratitude.PostType;
import app.montage.domain.moment.Moment;
import app.montage.domain.moment.MomentChange;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.InvalidValue;
import app.montage.domain.shared.Result;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostStoriesTest extends GratitudeStories {
    @Test
    void what_is_left_out_of_a_new_post_is_daily_and_for_everybody() {
        posted();
        assertThat(posts.all()).singleElement().satisfies(post -> {
            assertThat(post.author()).isEqualTo(ALICE);
            assertThat(post.type()).isEqualTo(PostType.DAILY);
            assertThat(post.visibility()).isEqualTo(Visibility.PUBLIC);
            assertThat(post.createdAt()).isEqualTo(NOW);
        });
    }

    @Test
    void a_new_post_is_a_moment_of_which_watchers_hear_and_so_is_its_change_and_its_end() {
        PostId id = posted();
        Moment moment = moments.all().iterator().next();
        assertThat(heard).containsExactly(MomentChange.of(moment));
        updatePost.handle(as(ALICE), change(id, "Other words", Visibility.PRIVATE));
        assertThat(heard.getLast().visibility()).isEqualTo(Visibility.PRIVATE);
        deletePost.handle(as(ALICE), new DeletePost.Input(id));
        assertThat(heard.getLast().visibility()).isNull();
        assertThat(moments.all()).isEmpty();
    }

    @Test
    void a_repeated_wish_is_the_same_post() {
        Result<PostId> first = createPost.handle(as(ALICE), wish("Once", null, "k"));
        assertThat(createPost.handle(as(ALICE), wish("Once", null, "k"))).isEqualTo(first);
        assertThat(posts.all()).hasSize(1);
    }

    @Test
    void what_a_change_leaves_out_stays() {
        PostId id = value(createPost.handle(as(ALICE), wish("Words", Visibility.FRIENDS, null)));
        updatePost.handle(as(ALICE), change(id, null, null, Change.to(new PostTitle("Tea")), null));
        Post post = posts.find(ALICE, id).orElseThrow();
        assertThat(post.title()).isEqualTo(new PostTitle("Tea"));
        assertThat(post.content()).isEqualTo(new PostContent("Words"));
        assertThat(post.visibility()).isEqualTo(Visibility.FRIENDS);
    }

    @Test
    void nobody_changes_or_deletes_what_is_another_s_or_gone() {
        PostId id = posted();
        assertThat(updatePost.handle(as(BOB), change(id, "Mine", null))).isEqualTo(refused(POST_NOT_FOUND));
        assertThat(deletePost.handle(as(BOB), new DeletePost.Input(id))).isEqualTo(refused(POST_NOT_FOUND));
        assertThat(posts.all()).hasSize(1);
        assertThat(deletePost.handle(as(ALICE), new DeletePost.Input(id))).isEqualTo(ok(id));
        assertThat(deletePost.handle(as(ALICE), new DeletePost.Input(id))).isEqualTo(refused(POST_NOT_FOUND));
    }

    @Test
    void a_post_has_the_pictures_that_its_author_sent_in_their_order() {
        PostPicture one = sent(ALICE);
        PostPicture other = sent(ALICE);
        PostId id = value(createPost.handle(as(ALICE), wish("Two", null, null, List.of(other, one))));
        assertThat(posts.find(ALICE, id).orElseThrow().pictures()).containsExactly(other, one);
        assertThat(doomed.all()).isEmpty();
        updatePost.handle(as(ALICE), change(id, null, null, Change.none(), ids(List.of(one))));
        assertThat(posts.find(ALICE, id).orElseThrow().pictures()).containsExactly(one);
        assertThat(doomed.all()).containsOnlyKeys(other.file());
    }

    @Test
    void nobody_posts_a_picture_of_another_or_of_another_post() {
        PostPicture picture = sent(ALICE);
        assertThat(createPost.handle(as(BOB), wish("Mine", null, null, List.of(picture))))
                .isEqualTo(refused(PICTURE_NOT_FOUND));
        createPost.handle(as(ALICE), wish("One", null, null, List.of(picture)));
        assertThat(createPost.handle(as(ALICE), wish("Two", null, null, List.of(picture))))
                .isEqualTo(refused(PICTURE_NOT_FOUND));
        assertThat(posts.all()).hasSize(1);
    }

    @Test
    void a_post_has_ten_pictures_at_most() {
        List<PictureId> eleven = Stream.generate(() -> new PictureId(UUID.randomUUID()))
                .limit(11)
                .toList();
        assertThatThrownBy(() -> new PictureIds(eleven)).isInstanceOf(InvalidValue.class);
        assertThat(new PictureIds(eleven.subList(0, 10)).values()).hasSize(10);
    }

    @Test
    void the_log_tells_what_was_done_and_nothing_of_what_was_said() {
        PostId id = posted();
        updatePost.handle(as(ALICE), change(id, "Secret words", null));
        deletePost.handle(as(ALICE), new DeletePost.Input(id));
        assertThat(auditLog.entries())
                .extracting(AuditEntry::action)
                .containsExactly("createPost", "updatePost", "deletePost");
        assertThat(auditLog.entries().toString()).doesNotContain("Secret");
    }

    private static UpdatePost.Input change(PostId id, @Nullable String text, @Nullable Visibility visibility) {
        return change(id, text, visibility, Change.none(), null);
    }

    private static UpdatePost.Input change(
            PostId id,
            @Nullable String text,
            @Nullable Visibility visibility,
            Change<PostTitle> title,
            @Nullable PictureIds pictures) {
        PostContent content = text == null ? null : new PostContent(text);
        return new UpdatePost.Input(id, title, content, null, visibility, Change.none(), pictures);
    }
}
