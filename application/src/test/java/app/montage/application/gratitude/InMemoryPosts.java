package app.montage.application.gratitude;

import app.montage.application.shared.Page;
import app.montage.application.shared.PageRequest;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Username;
import app.montage.domain.gratitude.Post;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.moment.Tally;
import app.montage.domain.moment.Visibility;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Posts that last as long as a story: public ones are seen by all who are not shut out, others by their authors. */
public final class InMemoryPosts implements Posts, PostReader {
    private final Map<PostId, Post> byId = new LinkedHashMap<>();
    private final Map<PostId, UserId> authors = new HashMap<>();
    private final Map<Username, UserId> names = new HashMap<>();
    private final Set<UserId> shutOut = new HashSet<>();

    /** From now on this person sees nobody's posts but their own. */
    void shutOut(UserId person) {
        shutOut.add(person);
    }

    @Override
    public Optional<Post> find(UserId author, PostId id) {
        return Optional.ofNullable(byId.get(id)).filter(it -> it.author().equals(author));
    }

    @Override
    public Optional<Post> find(PostId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public void add(Post post) {
        authors.put(post.id(), post.author());
        byId.put(post.id(), post);
    }

    @Override
    public void save(Post post) {
        byId.put(post.id(), post);
    }

    @Override
    public void delete(PostId id, Instant now) {
        byId.remove(id);
    }

    @Override
    public List<PostId> some(UserId author, int most) {
        return byId.values().stream()
                .filter(it -> it.author().equals(author))
                .map(Post::id)
                .limit(most)
                .toList();
    }

    @Override
    public int erase(Collection<PostId> some, int most) {
        List<PostId> erased =
                some.stream().filter(byId::containsKey).limit(most).toList();
        erased.forEach(byId::remove);
        return erased.size();
    }

    public Collection<Post> all() {
        return byId.values();
    }

    @Override
    public Map<PostId, PostView> many(Viewer viewer, Collection<PostId> ids) {
        return ids.stream()
                .filter(byId::containsKey)
                .map(id -> Objects.requireNonNull(byId.get(id)))
                .filter(it -> isSeen(viewer, it))
                .map(InMemoryPosts::view)
                .collect(Collectors.toMap(PostView::id, Function.identity()));
    }

    /** Whoever is called so. */
    void called(String name, UserId person) {
        names.put(new Username(name), person);
    }

    @Override
    public Set<UserId> admitted(Viewer viewer, PostId post, Collection<Username> some) {
        return some.stream()
                .filter(names::containsKey)
                .map(it -> Objects.requireNonNull(names.get(it)))
                .filter(it -> one(Viewer.of(it), post).isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public Set<UserId> seers(Viewer viewer, PostId post, Collection<UserId> people) {
        return people.stream()
                .filter(it -> one(Viewer.of(it), post).isPresent())
                .collect(Collectors.toSet());
    }

    /** Whose post it is, or was. */
    UserId author(PostId post) {
        return Objects.requireNonNull(authors.get(post));
    }

    private boolean isSeen(Viewer viewer, Post post) {
        boolean forAll =
                post.visibility() == Visibility.PUBLIC && post.hiding() == null && !shutOut.contains(viewer.user());
        return forAll || post.author().equals(viewer.user());
    }

    private static PostView view(Post it) {
        return new PostView(
                it.id(),
                it.author(),
                it.title() == null ? null : it.title().value(),
                it.content().value(),
                it.type(),
                it.visibility(),
                it.location(),
                it.pictures(),
                new Tally(0, 0, 0, 0),
                Map.of(),
                it.createdAt(),
                it.updatedAt(),
                it.hiding());
    }

    @Override
    public Map<UserId, Page<PostView>> pages(Viewer viewer, Collection<UserId> authors, PageRequest<Mark> request) {
        throw new UnsupportedOperationException("no story pages");
    }

    @Override
    public Map<UserId, Integer> counts(Viewer viewer, Collection<UserId> authors) {
        throw new UnsupportedOperationException("no story counts");
    }
}
