package app.montage.application.gratitude;

import static app.montage.domain.gratitude.APost.NOW;
import static app.montage.domain.gratitude.APost.aPost;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.shared.Transactions;
import app.montage.domain.gratitude.HidingReason;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostContent;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.gratitude.PostTitle;
import app.montage.domain.gratitude.PostType;
import app.montage.domain.moment.LocationWidget;
import app.montage.domain.moment.PlaceName;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.Latitude;
import app.montage.domain.shared.Longitude;
import app.montage.domain.shared.Result;
import app.montage.domain.shared.UserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeper of posts must do. */
public interface PostsContract {
    Posts posts();

    Transactions transactions();

    UserId somebody();

    @Test
    default void what_is_added_is_found_by_its_author_whole() {
        Post post = aPost().by(somebody()).called("Tea").at("Home").build();
        posts().add(post);
        assertThat(find(post.author(), post.id())).contains(post);
        assertThat(find(somebody(), post.id())).isEmpty();
    }

    @Test
    default void what_is_saved_stands_in_place_of_what_there_was() {
        Post old = aPost().by(somebody()).called("Tea").build();
        Post changed = new Post(
                old.id(),
                old.author(),
                null,
                new PostContent("other words"),
                PostType.SPONTANEOUS,
                Visibility.FRIENDS,
                new LocationWidget(new PlaceName("Lake"), new Latitude(52.5), new Longitude(13.4)),
                List.of(),
                old.createdAt(),
                NOW.plusSeconds(60),
                null);
        posts().add(old);
        posts().save(changed);
        assertThat(find(old.author(), old.id())).contains(changed);
        posts().save(new Post(
                old.id(),
                old.author(),
                new PostTitle("Cake"),
                old.content(),
                old.type(),
                old.visibility(),
                null,
                List.of(),
                old.createdAt(),
                NOW,
                null));
        assertThat(find(old.author(), old.id()).orElseThrow().location()).isNull();
    }

    @Test
    default void whoever_s_it_is_a_post_is_found_hidden_and_shown_again() {
        Post post = aPost().by(somebody()).build();
        posts().add(post);
        Post hidden = value(post.hide(new HidingReason("Rude"), NOW));
        posts().save(hidden);
        assertThat(transactions().call(() -> posts().find(post.id()))).contains(hidden);
        posts().save(value(hidden.unhide()));
        assertThat(transactions().call(() -> posts().find(post.id()))).contains(post);
    }

    private static Post value(Result<Post> result) {
        return switch (result) {
            case Result.Ok<Post>(Post value) -> value;
            case Result.Refused<Post>(var reason) -> throw new AssertionError(reason.name());
        };
    }

    @Test
    default void what_is_deleted_is_not_found() {
        Post post = aPost().by(somebody()).build();
        posts().add(post);
        posts().delete(post.id(), NOW);
        assertThat(find(post.author(), post.id())).isEmpty();
    }

    @Test
    default void what_is_erased_is_one_person_s_and_no_more_than_wished() {
        UserId leaver = somebody();
        Post other = aPost().by(somebody()).build();
        posts().add(other);
        for (int i = 0; i < 3; i++) posts().add(aPost().by(leaver).build());
        List<PostId> some = posts().some(leaver, 9);
        assertThat(some).hasSize(3).containsAll(posts().some(leaver, 2));
        assertThat(posts().erase(some, 2)).isEqualTo(2);
        assertThat(posts().erase(some, 2)).isEqualTo(1);
        assertThat(posts().erase(some, 2)).isZero();
        assertThat(find(other.author(), other.id())).isPresent();
    }

    private Optional<Post> find(UserId author, PostId id) {
        return transactions().call(() -> posts().find(author, id));
    }
}
