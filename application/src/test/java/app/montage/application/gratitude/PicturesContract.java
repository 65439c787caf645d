package app.montage.application.gratitude;

import static app.montage.domain.gratitude.APost.NOW;
import static app.montage.domain.gratitude.APost.aPicture;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Transactions;
import app.montage.domain.gratitude.PictureId;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.PostPicture;
import app.montage.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every keeper of pictures must do. */
public interface PicturesContract {
    PostPictures pictures();

    Transactions transactions();

    UserId somebody();

    /** A post of this person's. */
    PostId postOf(UserId person);

    @Test
    default void a_picture_is_for_who_sent_it_and_of_one_post() {
        UserId one = somebody();
        PostId post = postOf(one);
        PostPicture picture = sent(one);
        List<PictureId> ids = List.of(picture.id());
        assertThat(usable(somebody(), post, ids)).isEmpty();
        assertThat(usable(one, post, ids)).containsExactly(picture);
        assertThat(use(post, ids)).isEmpty();
        assertThat(usable(one, post, ids)).containsExactly(picture);
        assertThat(usable(one, postOf(one), ids)).isEmpty();
    }

    @Test
    default void what_a_post_no_longer_has_is_gone_and_the_rest_can_change_places() {
        UserId one = somebody();
        PostId post = postOf(one);
        List<PictureId> ids = List.of(sent(one).id(), sent(one).id(), sent(one).id());
        use(post, ids);
        assertThat(use(post, List.of(ids.get(2), ids.get(0)))).containsExactly(ids.get(1));
        assertThat(usable(one, post, ids)).hasSize(2);
    }

    @Test
    default void what_no_post_gets_is_forgotten_after_its_time() {
        UserId one = somebody();
        PostId post = postOf(one);
        PostPicture used = sent(one);
        PostPicture unused = sent(one);
        use(post, List.of(used.id()));
        assertThat(forget(NOW)).doesNotContain(unused.id());
        assertThat(forget(NOW.plus(Duration.ofSeconds(1))))
                .contains(unused.id())
                .doesNotContain(used.id());
        assertThat(transactions().call(() -> pictures().erase(one, 9))).containsExactly(used.id());
    }

    private PostPicture sent(UserId person) {
        PostPicture picture = aPicture();
        transactions().run(() -> pictures().add(person, picture, NOW));
        return picture;
    }

    private List<PostPicture> usable(UserId person, PostId post, List<PictureId> ids) {
        return transactions().call(() -> pictures().usable(person, post, ids));
    }

    private List<PictureId> use(PostId post, List<PictureId> ids) {
        return transactions().call(() -> pictures().use(post, ids));
    }

    private List<PictureId> forget(Instant before) {
        return transactions().call(() -> pictures().forgetUnused(before, 99));
    }
}
