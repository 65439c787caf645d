package app.montage.graphql.account;

import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.account.ListedUserView;
import app.montage.application.account.UserView;
import app.montage.application.shared.Page;
import app.montage.domain.shared.UserId;
import app.montage.graphql.shared.Connected;
import app.montage.graphql.shared.Connections;
import app.montage.graphql.shared.Cursors;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists of people and of what is between them, as connections. */
public final class UserConnections {
    private UserConnections() {}

    /** Cursors of the list of this name, which is this person's. */
    static Cursors<UUID> cursors(String list, UserId owner) {
        return cursors(list, owner.value());
    }

    /** As above, of the list of any thing. */
    public static Cursors<UUID> cursors(String list, UUID owner) {
        return new Cursors<>(list + " of " + owner, UUID::toString, UUID::fromString);
    }

    public static Connected<UserView> of(Page<ListedUserView> page, Cursors<UUID> cursors, IntSupplier count) {
        Map<UserId, UUID> places =
                page.items().stream().collect(Collectors.toMap(it -> it.user().id(), ListedUserView::place));
        return Connections.of(
                page.map(ListedUserView::user),
                user -> cursors.encode(Objects.requireNonNull(places.get(user.id()))),
                count);
    }

    /** What a person is told of themselves; null of anybody else. */
    static @Nullable Object own(DataFetchingEnvironment env, Supplier<Object> read) {
        return owner(env).equals(viewer(env).user()) ? read.get() : null;
    }

    /** The person whose field this is. */
    public static UserId owner(DataFetchingEnvironment env) {
        return Objects.requireNonNull(env.<UserView>getSource()).id();
    }
}
