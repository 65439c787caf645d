package app.montage.application.account;

import app.montage.domain.account.Follow;
import app.montage.domain.shared.UserId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Follows that last as long as a story. */
public final class InMemoryFollows implements Follows {
    private record Key(UserId follower, UserId followed) {}

    private final Map<Key, Follow> byKey = new LinkedHashMap<>();

    @Override
    public Optional<Follow> find(UserId follower, UserId followed) {
        return Optional.ofNullable(byKey.get(new Key(follower, followed)));
    }

    @Override
    public List<Follow> between(UserId one, UserId other) {
        return Stream.concat(find(one, other).stream(), find(other, one).stream())
                .toList();
    }

    @Override
    public boolean add(Follow follow) {
        return byKey.putIfAbsent(key(follow), follow) == null;
    }

    @Override
    public void save(Follow follow) {
        byKey.put(key(follow), follow);
    }

    @Override
    public boolean remove(UserId follower, UserId followed) {
        return byKey.values()
                .removeIf(it -> !it.isBlocked()
                        && it.follower().equals(follower)
                        && it.followed().equals(followed));
    }

    @Override
    public boolean remove(UserId follower, UserId followed, Follow.Status status) {
        return byKey.values()
                .removeIf(it -> it.status() == status
                        && it.follower().equals(follower)
                        && it.followed().equals(followed));
    }

    @Override
    public boolean unblock(UserId blocker, UserId blocked) {
        return byKey.values()
                .removeIf(it -> it.isBlocked()
                        && it.follower().equals(blocked)
                        && it.followed().equals(blocker));
    }

    public Collection<Follow> all() {
        return byKey.values();
    }

    private static Key key(Follow follow) {
        return new Key(follow.follower(), follow.followed());
    }
}
