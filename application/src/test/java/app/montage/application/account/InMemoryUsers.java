package app.montage.application.account;

import app.montage.application.shared.Viewer;
import app.montage.domain.account.InterestList;
import app.montage.domain.account.MontageAudience;
import app.montage.domain.account.Privacy;
import app.montage.domain.account.User;
import app.montage.domain.account.Username;
import app.montage.domain.shared.UserId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** People who last as long as a story, and see each other unless one has blocked the other. */
public final class InMemoryUsers implements Users, UserReader {
    private final Map<UserId, User> byId = new LinkedHashMap<>();
    private final Follows follows;

    public InMemoryUsers(Follows follows) {
        this.follows = follows;
    }

    /** Somebody new, whose account is private or open. */
    public UserId somebody(boolean isPrivate) {
        UserId id = new UserId(UUID.randomUUID());
        Privacy privacy = new Privacy(isPrivate, MontageAudience.FRIENDS, Set.of());
        byId.put(id, new User(id, new InterestList(List.of()), privacy));
        return id;
    }

    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public void save(User user) {
        byId.put(user.id(), user);
    }

    @Override
    public Map<UserId, UserView> many(Viewer viewer, Collection<UserId> ids) {
        return ids.stream()
                .filter(byId::containsKey)
                .filter(id -> viewer.isAnonymous() || !isBlocked(viewer.id(), id))
                .map(id -> view(Objects.requireNonNull(byId.get(id))))
                .collect(Collectors.toMap(UserView::id, Function.identity()));
    }

    @Override
    public Map<Username, UserView> named(Viewer viewer, Collection<Username> usernames) {
        return many(viewer, byId.keySet()).values().stream()
                .filter(it -> usernames.contains(new Username(it.username())))
                .collect(Collectors.toMap(it -> new Username(it.username()), Function.identity()));
    }

    private boolean isBlocked(UserId one, UserId other) {
        return follows.between(one, other).stream().anyMatch(it -> it.isBlocked());
    }

    private static UserView view(User user) {
        String name = "p" + user.id().value().toString().substring(0, 8);
        return new UserView(user.id(), name, name, null, user.privacy().isPrivate(), List.of(), null, null);
    }
}
