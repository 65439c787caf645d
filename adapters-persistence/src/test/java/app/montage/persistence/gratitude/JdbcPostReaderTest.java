package app.montage.persistence.gratitude;

import static app.montage.domain.gratitude.APost.NOW;
import static app.montage.domain.gratitude.APost.aPost;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.ListedUserView;
import app.montage.application.gratitude.DeedReader;
import app.montage.application.gratitude.Deeds;
import app.montage.application.gratitude.Deeds.Done;
import app.montage.application.gratitude.OwnDeedsView;
import app.montage.application.gratitude.PostReader;
import app.montage.application.gratitude.PostReader.Mark;
import app.montage.application.gratitude.PostView;
import app.montage.application.gratitude.Posts;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Follow;
import app.montage.domain.account.Username;
import app.montage.domain.gratitude.Deed;
import app.montage.domain.gratitude.Emoji;
import app.montage.domain.gratitude.EmojiCode;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.moment.Tally;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.account.People;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcPostReaderTest {
    private static final Deed FIRE = Deed.reaction(new EmojiCode("fire"));

    @RegisterExtension
    static final Database DATABASE = new Database();

    private final Sql sql = DATABASE.bean(Sql.class);
    private final People people = new People(sql);
    private final Posts posts = DATABASE.bean(Posts.class);
    private final PostReader reader = DATABASE.bean(PostReader.class);
    private final DeedReader deedReader = DATABASE.bean(DeedReader.class);
    private final Deeds deeds = DATABASE.bean(Deeds.class);
    private long last = 1;

    @Test
    void each_viewer_sees_what_they_may_and_no_more() {
        UserId author = people.somebody();
        List<Post> all = oneOfEach(author);
        UserId friend = people.somebody();
        people.befriend(friend, author);
        UserId blocked = people.somebody();
        people.follow(blocked, author, Follow.Status.BLOCKED);
        UserId blocking = people.somebody();
        people.follow(author, blocking, Follow.Status.BLOCKED);
        assertThat(seen(Viewer.of(author), all)).containsExactly(Visibility.values());
        assertThat(seen(Viewer.of(friend), all)).containsExactly(Visibility.FRIENDS, Visibility.PUBLIC);
        assertThat(seen(Viewer.of(people.somebody()), all)).containsExactly(Visibility.PUBLIC);
        assertThat(seen(Viewer.anonymous(), all)).containsExactly(Visibility.PUBLIC);
        assertThat(seen(Viewer.of(blocked), all)).isEmpty();
        assertThat(seen(Viewer.of(blocking), all)).isEmpty();
    }

    @Test
    void of_a_private_account_only_active_followers_see_what_is_public() {
        UserId author = people.closed();
        List<Post> all = oneOfEach(author);
        UserId follower = people.somebody();
        people.follow(follower, author, Follow.Status.ACTIVE);
        UserId asking = people.somebody();
        people.follow(asking, author, Follow.Status.PENDING);
        assertThat(seen(Viewer.of(follower), all)).containsExactly(Visibility.PUBLIC);
        assertThat(seen(Viewer.of(asking), all)).isEmpty();
        assertThat(seen(Viewer.anonymous(), all)).isEmpty();
    }

    @Test
    void what_moderators_hide_its_author_alone_still_sees_and_what_is_deleted_nobody() {
        Post post = added(people.somebody());
        sql.update(
                "UPDATE gratitude.posts SET hidden_at = now(), hidden_reason = 'Rude' WHERE id = :id",
                Params.of("id", post.id()));
        assertThat(seen(Viewer.of(people.somebody()), List.of(post))).isEmpty();
        assertThat(seen(Viewer.of(post.author()), List.of(post))).hasSize(1);
        posts.delete(post.id(), NOW);
        assertThat(seen(Viewer.of(post.author()), List.of(post))).isEmpty();
    }

    @Test
    void a_view_tells_all_of_a_post() {
        Post post = aPost().by(people.somebody()).called("Tea").at("Home").build();
        posts.add(post);
        done(post.id(), people.somebody(), Deed.HEART);
        done(post.id(), people.somebody(), FIRE);
        assertThat(reader.one(Viewer.of(post.author()), post.id()))
                .contains(new PostView(
                        post.id(),
                        post.author(),
                        "Tea",
                        post.content().value(),
                        post.type(),
                        post.visibility(),
                        post.location(),
                        List.of(),
                        new Tally(1, 1, 0, 0),
                        Map.of(Emoji.FIRE, 1),
                        NOW,
                        NOW,
                        null));
    }

    @Test
    void pages_of_each_author_follow_one_another_in_both_directions_newest_first() {
        UserId one = people.somebody();
        UserId other = people.somebody();
        for (int i = 0; i < 7; i++)
            posts.add(aPost().by(one).at(NOW.minusSeconds(i / 3)).build());
        added(other);
        List<PostView> all = page(one, PageRequest.first(100)).items();
        assertThat(all).hasSize(7).isSortedAccordingTo((a, b) -> b.createdAt().compareTo(a.createdAt()));
        assertThat(walk(one, false)).isEqualTo(all);
        assertThat(walk(one, true)).isEqualTo(all);
        assertThat(reader.pages(Viewer.anonymous(), List.of(one, other), PageRequest.first(2)))
                .allSatisfy((author, page) -> assertThat(page.items())
                        .isNotEmpty()
                        .allMatch(it -> it.author().equals(author)))
                .hasSize(2);
    }

    @Test
    void who_did_something_is_told_to_who_is_signed_in_but_for_those_whom_a_block_hides() {
        PostId post = added(people.somebody()).id();
        UserId one = people.somebody();
        UserId other = people.somebody();
        UserId third = people.somebody();
        for (UserId each : List.of(one, other, third)) done(post, each, FIRE);
        done(post, one, Deed.HEART);
        people.follow(other, third, Follow.Status.BLOCKED);
        assertThat(who(Viewer.of(one), FIRE, post)).containsExactly(third, other, one);
        assertThat(who(Viewer.of(other), FIRE, post)).containsExactly(other, one);
        assertThat(who(Viewer.of(one), Deed.HEART, post)).containsExactly(one);
        assertThat(who(Viewer.of(one), Deed.SHARE, post)).isEmpty();
        assertThat(who(Viewer.anonymous(), FIRE, post)).isEmpty();
    }

    @Test
    void who_does_not_see_a_post_is_not_told_who_did_something_with_it() {
        UserId author = people.somebody();
        Post post = aPost().by(author).seenBy(Visibility.PRIVATE).build();
        posts.add(post);
        done(post.id(), author, Deed.HEART);
        assertThat(who(Viewer.of(people.somebody()), Deed.HEART, post.id())).isEmpty();
        assertThat(who(Viewer.of(author), Deed.HEART, post.id())).containsExactly(author);
    }

    @Test
    void the_viewer_is_told_what_they_did_themselves() {
        PostId post = added(people.somebody()).id();
        PostId other = added(people.somebody()).id();
        UserId one = people.somebody();
        done(post, one, Deed.HEART);
        done(post, one, FIRE);
        assertThat(deedReader.own(Viewer.of(one), List.of(post, other)))
                .isEqualTo(Map.of(post, new OwnDeedsView(true, false, List.of(Emoji.FIRE)), other, OwnDeedsView.NONE));
        assertThat(deedReader.own(Viewer.anonymous(), List.of(post))).isEqualTo(Map.of(post, OwnDeedsView.NONE));
    }

    @Test
    void who_of_some_names_may_see_a_post_is_told() {
        UserId author = people.somebody();
        UserId friend = people.somebody();
        people.befriend(friend, author);
        UserId stranger = people.somebody();
        UserId blocked = people.somebody();
        people.follow(blocked, author, Follow.Status.BLOCKED);
        UserId gone = people.inactive();
        List<Username> names = Stream.of(author, friend, stranger, blocked, gone)
                .map(it -> new Username(People.name(it)))
                .toList();
        Post open = added(author);
        Post closed = aPost().by(author).seenBy(Visibility.FRIENDS).build();
        posts.add(closed);
        Viewer viewer = Viewer.of(author);
        assertThat(reader.admitted(viewer, open.id(), names)).containsExactlyInAnyOrder(author, friend, stranger);
        assertThat(reader.admitted(viewer, closed.id(), names)).containsExactlyInAnyOrder(author, friend);
        assertThat(reader.admitted(viewer, closed.id(), List.of())).isEmpty();
    }

    private Post added(UserId author) {
        Post post = aPost().by(author).build();
        posts.add(post);
        return post;
    }

    private List<Post> oneOfEach(UserId author) {
        List<Post> all = Stream.of(Visibility.values())
                .map(it -> aPost().by(author)
                        .seenBy(it)
                        .at(NOW.minusSeconds(it.ordinal()))
                        .build())
                .toList();
        all.forEach(posts::add);
        return all;
    }

    private void done(PostId post, UserId person, Deed deed) {
        deeds.add(new Done(new UUID(last++, UUID.randomUUID().getLeastSignificantBits()), post, person, deed, NOW));
    }

    /** What the viewer sees, which must be the same by page, by id and by count. */
    private List<Visibility> seen(Viewer viewer, List<Post> all) {
        UserId author = all.getFirst().author();
        List<PostView> page = page(viewer, author, PageRequest.first(100)).items();
        assertThat(reader.many(viewer, all.stream().map(Post::id).toList()).values())
                .containsExactlyInAnyOrderElementsOf(page);
        assertThat(reader.counts(viewer, List.of(author))).isEqualTo(Map.of(author, page.size()));
        return page.stream().map(PostView::visibility).toList();
    }

    private List<UserId> who(Viewer viewer, Deed deed, PostId post) {
        Page<ListedUserView> page = Objects.requireNonNull(deedReader
                .pages(viewer, deed, List.of(post), PageRequest.first(9))
                .get(post));
        assertThat(deedReader.counts(viewer, deed, List.of(post)))
                .isEqualTo(Map.of(post, page.items().size()));
        return page.items().stream().map(it -> it.user().id()).toList();
    }

    private Page<PostView> page(UserId author, PageRequest<Mark> request) {
        return page(Viewer.of(author), author, request);
    }

    private Page<PostView> page(Viewer viewer, UserId author, PageRequest<Mark> request) {
        return Objects.requireNonNull(
                reader.pages(viewer, List.of(author), request).get(author));
    }

    private List<PostView> walk(UserId author, boolean backward) {
        List<PostView> walked = new ArrayList<>();
        @Nullable Mark mark = null;
        boolean more = true;
        while (more) {
            Page<PostView> page = page(author, new PageRequest<>(2, backward, mark));
            walked.addAll(backward ? 0 : walked.size(), page.items());
            mark = Mark.of(backward ? page.items().getFirst() : page.items().getLast());
            more = backward ? page.hasPrevious() : page.hasNext();
        }
        return walked;
    }
}
