package app.montage.graphql.account;

import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.account.RelationView;
import app.montage.application.account.UserReader;
import app.montage.application.account.UserView;
import app.montage.domain.account.Username;
import app.montage.domain.shared.UserId;
import app.montage.graphql.shared.Arguments;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.GlobalIds;
import app.montage.graphql.shared.NodeResolver;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** People: who asks, who has a name, and what there is to know of them. */
@Singleton
final class UserResolvers implements Resolvers, NodeResolver {
    private final UserReader users;

    UserResolvers(UserReader users) {
        this.users = users;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("viewer", this::whoAsks).dataFetcher("user", this::named));
        Fields.of("User", UserView.class)
                .field("id", it -> GlobalIds.encode(type(), it.id().value()))
                .field("username", UserView::username)
                .field("displayName", UserView::displayName)
                .field("avatarUrl", Picture::url)
                .field("photo", Picture::of)
                .field("interests", UserView::interests)
                .field("isPrivate", UserView::isPrivate)
                .field("montageAudience", UserView::montageAudience)
                .field("montageConsent", UserView::montageConsent)
                .fetch(
                        "viewerRelation",
                        env -> UserLoaders.relation(env, user(env).id()))
                .fetch("profile", env -> UserLoaders.profile(env, user(env).id()))
                .wire(wiring);
        Fields.of("Relation", RelationView.class)
                .field("follows", RelationView::follows)
                .field("requested", RelationView::requested)
                .field("followed", RelationView::followed)
                .field("requesting", RelationView::requesting)
                .field("isFriendship", RelationView::isFriendship)
                .field("muted", RelationView::muted)
                .wire(wiring);
    }

    private @Nullable CompletableFuture<@Nullable UserView> whoAsks(DataFetchingEnvironment env) {
        UserId self = viewer(env).user();
        return self == null ? null : UserLoaders.user(env, self);
    }

    private Optional<UserView> named(DataFetchingEnvironment env) {
        Username username = Objects.requireNonNull(Arguments.value(env, "username", Username::new));
        Optional<UserView> user = users.named(viewer(env), username);
        user.ifPresent(it -> UserLoaders.known(env, it));
        return user;
    }

    private static UserView user(DataFetchingEnvironment env) {
        return Objects.requireNonNull(env.<UserView>getSource());
    }

    @Override
    public String type() {
        return "User";
    }

    @Override
    public Class<?> view() {
        return UserView.class;
    }

    @Override
    public CompletableFuture<@Nullable UserView> load(DataFetchingEnvironment env, List<UUID> key) {
        return UserLoaders.user(env, new UserId(key.getFirst()));
    }
}
