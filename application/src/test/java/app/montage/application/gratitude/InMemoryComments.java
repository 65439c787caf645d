package app.montage.application.gratitude;

import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.Comment;
import app.montage.domain.gratitude.CommentId;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.moment.Tally;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Comments that last as long as a story; all see all. */
public final class InMemoryComments implements Comments, CommentReader {
    private final Map<CommentId, Comment> byId = new LinkedHashMap<>();
    private final Set<CommentId> empty = new HashSet<>();
    private final Function<PostId, UserId> author;

    /** @param author whose posts they are about */
    InMemoryComments(Function<PostId, UserId> author) {
        this.author = author;
    }

    @Override
    public Optional<Comment> find(CommentId id) {
        return Optional.ofNullable(byId.get(id)).filter(it -> !empty.contains(id));
    }

    @Override
    public Optional<Comment> find(UserId person, CommentId id) {
        return find(id).filter(it -> it.author().equals(person));
    }

    @Override
    public Counted add(Comment comment) {
        byId.put(comment.id(), comment);
        return counted(comment.post());
    }

    @Override
    public void save(Comment comment) {
        byId.put(comment.id(), comment);
    }

    @Override
    public Counted delete(Comment comment, Instant now) {
        if (isHolding(comment.id())) empty.add(comment.id());
        else remove(comment.id());
        return counted(comment.post());
    }

    private void remove(CommentId id) {
        Comment removed = Objects.requireNonNull(byId.remove(id));
        CommentId parent = removed.parent();
        if (parent != null && empty.contains(parent) && !isHolding(parent)) remove(parent);
    }

    private boolean isHolding(CommentId id) {
        return byId.values().stream().anyMatch(it -> id.equals(it.parent()));
    }

    private Counted counted(PostId post) {
        return new Counted(tally(post), author.apply(post), true);
    }

    private Tally tally(PostId post) {
        long comments = byId.values().stream()
                .filter(it -> it.post().equals(post) && !empty.contains(it.id()))
                .count();
        return new Tally(0, 0, (int) comments, 0);
    }

    @Override
    public Map<Comment, UserId> some(UserId person, int most) {
        return byId.values().stream()
                .filter(it -> it.author().equals(person) && !empty.contains(it.id()))
                .limit(most)
                .collect(Collectors.toMap(Function.identity(), it -> author.apply(it.post())));
    }

    public Collection<Comment> all() {
        return byId.values();
    }

    @Override
    public Map<CommentId, CommentView> many(Viewer viewer, Collection<CommentId> ids) {
        return ids.stream()
                .filter(byId::containsKey)
                .map(id -> view(Objects.requireNonNull(byId.get(id))))
                .collect(Collectors.toMap(CommentView::id, Function.identity()));
    }

    private CommentView view(Comment it) {
        boolean isEmpty = empty.contains(it.id());
        @Nullable UserId author = isEmpty ? null : it.author();
        @Nullable String content = isEmpty ? null : it.content().value();
        return new CommentView(
                it.id(), it.post(), author, it.parent(), content, it.depth(), 0, it.createdAt(), it.updatedAt());
    }

    @Override
    public Map<PostId, Page<CommentView>> onPosts(
            Viewer viewer, Collection<PostId> posts, PageRequest<CommentId> request) {
        throw new UnsupportedOperationException("no story pages");
    }

    @Override
    public Map<CommentId, Page<CommentView>> replies(
            Viewer viewer, Collection<CommentId> comments, PageRequest<CommentId> request) {
        throw new UnsupportedOperationException("no story pages");
    }

    @Override
    public Map<PostId, Integer> countOnPosts(Viewer viewer, Collection<PostId> posts) {
        throw new UnsupportedOperationException("no story counts");
    }

    @Override
    public Map<CommentId, Integer> countReplies(Viewer viewer, Collection<CommentId> comments) {
        throw new UnsupportedOperationException("no story counts");
    }
}
