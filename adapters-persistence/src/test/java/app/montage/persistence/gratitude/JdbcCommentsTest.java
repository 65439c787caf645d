package app.montage.persistence.gratitude;

import static app.montage.domain.gratitude.APost.NOW;
import static app.montage.domain.gratitude.APost.aPost;
import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.gratitude.CommentReader;
import app.montage.application.gratitude.CommentView;
import app.montage.application.gratitude.Comments;
import app.montage.application.gratitude.CommentsContract;
import app.montage.application.gratitude.Posts;
import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Transactions;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Follow;
import app.montage.domain.gratitude.Comment;
import app.montage.domain.gratitude.CommentContent;
import app.montage.domain.gratitude.CommentId;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import app.montage.persistence.account.People;
import app.montage.persistence.shared.Database;
import app.montage.persistence.shared.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcCommentsTest implements CommentsContract {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private final People people = new People(DATABASE.bean(Sql.class));
    private final Posts posts = DATABASE.bean(Posts.class);
    private long last = 1;

    @Override
    public Comments comments() {
        return DATABASE.bean(Comments.class);
    }

    @Override
    public CommentReader shown() {
        return DATABASE.bean(CommentReader.class);
    }

    @Override
    public Transactions transactions() {
        return DATABASE.bean(Transactions.class);
    }

    @Override
    public UserId somebody() {
        return people.somebody();
    }

    @Override
    public PostId post() {
        return post(somebody(), Visibility.PUBLIC);
    }

    private PostId post(UserId author, Visibility visibility) {
        Post post = aPost().by(author).seenBy(visibility).build();
        posts.add(post);
        return post.id();
    }

    /** Behind all that was said before. */
    private CommentId said(PostId post, UserId person, @Nullable Comment parent) {
        CommentId id = new CommentId(new UUID(last++, UUID.randomUUID().getLeastSignificantBits()));
        CommentContent words = new CommentContent("Indeed");
        Comment comment = parent == null
                ? Comment.on(post, id, person, words, NOW)
                : new Comment(id, post, person, parent.id(), parent.depth() + 1, words, NOW, NOW);
        transactions().run(() -> comments().add(comment));
        return id;
    }

    @Test
    void whom_a_block_hides_says_nothing_that_the_other_sees_and_who_is_gone_says_nothing() {
        PostId post = post();
        UserId one = somebody();
        UserId blocked = somebody();
        UserId gone = people.inactive();
        people.follow(blocked, one, Follow.Status.BLOCKED);
        CommentId theirs = said(post, blocked, null);
        said(post, gone, null);
        CommentId own = said(post, one, null);
        assertThat(seen(Viewer.of(one), post)).containsExactly(own);
        assertThat(seen(Viewer.of(blocked), post)).containsExactly(theirs);
        assertThat(seen(Viewer.of(somebody()), post)).containsExactly(theirs, own);
        assertThat(seen(Viewer.anonymous(), post)).containsExactly(theirs, own);
        assertThat(shown().one(Viewer.of(one), theirs)).isEmpty();
    }

    @Test
    void who_does_not_see_the_post_sees_nothing_of_what_is_said_of_it() {
        UserId author = somebody();
        PostId post = post(author, Visibility.PRIVATE);
        CommentId comment = said(post, author, null);
        said(post, author, transactions().call(() -> comments().find(comment)).orElseThrow());
        for (Viewer viewer : List.of(Viewer.of(somebody()), Viewer.anonymous())) {
            assertThat(seen(viewer, post)).isEmpty();
            assertThat(replies(viewer, comment)).isEmpty();
            assertThat(shown().one(viewer, comment)).isEmpty();
        }
        assertThat(seen(Viewer.of(author), post)).containsExactly(comment);
        assertThat(replies(Viewer.of(author), comment)).hasSize(1);
    }

    @Test
    void pages_follow_one_another_in_both_directions_oldest_first() {
        PostId post = post();
        List<CommentId> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) all.add(said(post, somebody(), null));
        assertThat(walk(post, false)).isEqualTo(all);
        assertThat(walk(post, true)).isEqualTo(all);
    }

    private List<CommentId> walk(PostId post, boolean backward) {
        List<CommentId> walked = new ArrayList<>();
        @Nullable CommentId mark = null;
        boolean more = true;
        while (more) {
            Page<CommentView> page = page(Viewer.anonymous(), post, new PageRequest<>(2, backward, mark));
            List<CommentId> ids = page.items().stream().map(CommentView::id).toList();
            walked.addAll(backward ? 0 : walked.size(), ids);
            mark = backward ? ids.getFirst() : ids.getLast();
            more = backward ? page.hasPrevious() : page.hasNext();
        }
        return walked;
    }

    private List<CommentId> seen(Viewer viewer, PostId post) {
        List<CommentId> ids = page(viewer, post, PageRequest.first(9)).items().stream()
                .map(CommentView::id)
                .toList();
        assertThat(shown().countOnPosts(viewer, List.of(post))).isEqualTo(Map.of(post, ids.size()));
        return ids;
    }

    private List<CommentId> replies(Viewer viewer, CommentId comment) {
        Page<CommentView> page = Objects.requireNonNull(
                shown().replies(viewer, List.of(comment), PageRequest.first(9)).get(comment));
        assertThat(shown().countReplies(viewer, List.of(comment)))
                .isEqualTo(Map.of(comment, page.items().size()));
        return page.items().stream().map(CommentView::id).toList();
    }

    private Page<CommentView> page(Viewer viewer, PostId post, PageRequest<CommentId> request) {
        return Objects.requireNonNull(
                shown().onPosts(viewer, List.of(post), request).get(post));
    }
}
