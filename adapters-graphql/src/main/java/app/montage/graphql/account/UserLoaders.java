package app.montage.graphql.account;

import app.montage.application.account.ProfileReader;
import app.montage.application.account.ProfileView;
import app.montage.application.account.RelationReader;
import app.montage.application.account.RelationView;
import app.montage.application.account.UserReader;
import app.montage.application.account.UserView;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Username;
import app.montage.domain.shared.UserId;
import app.montage.graphql.transport.DataLoaders;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/** People, and what there is between them and the viewer, by the batch. */
@Singleton
public final class UserLoaders implements DataLoaders {
    private static final String USERS = "users";
    private static final String NAMED = "usersByName";
    private static final String RELATIONS = "relations";
    private static final String PROFILES = "profiles";

    private final UserReader users;
    private final RelationReader relations;
    private final ProfileReader profiles;

    UserLoaders(UserReader users, RelationReader relations, ProfileReader profiles) {
        this.users = users;
        this.relations = relations;
        this.profiles = profiles;
    }

    @Override
    public Set<String> fields() {
        return Set.of(
                "Query.node",
                "Query.nodes",
                "owner",
                "author",
                "mentions",
                "viewer",
                "follower",
                "followed",
                "person",
                "viewerRelation",
                "profile",
                "mutuals",
                "actors",
                "message");
    }

    @Override
    public void register(DataLoaderRegistry registry, Viewer viewer) {
        registry.register(
                USERS,
                DataLoaderFactory.<UserId, UserView>newMappedDataLoader(
                        ids -> CompletableFuture.completedFuture(users.many(viewer, ids))));
        registry.register(
                NAMED,
                DataLoaderFactory.<Username, UserView>newMappedDataLoader(
                        names -> CompletableFuture.completedFuture(users.named(viewer, names))));
        registry.register(
                RELATIONS,
                DataLoaderFactory.<UserId, RelationView>newMappedDataLoader(
                        ids -> CompletableFuture.completedFuture(relations.with(viewer, ids))));
        registry.register(
                PROFILES,
                DataLoaderFactory.<UserId, ProfileView>newMappedDataLoader(
                        ids -> CompletableFuture.completedFuture(profiles.many(viewer, ids))));
    }

    /** The person, or null where they are not there for the viewer. */
    public static CompletableFuture<@Nullable UserView> user(DataFetchingEnvironment env, UserId id) {
        return Objects.requireNonNull(env.<UserId, @Nullable UserView>getDataLoader(USERS))
                .load(id);
    }

    /** The person of this name, or null where nobody there for the viewer has it. */
    public static CompletableFuture<@Nullable UserView> named(DataFetchingEnvironment env, Username name) {
        return Objects.requireNonNull(env.<Username, @Nullable UserView>getDataLoader(NAMED))
                .load(name);
    }

    /** Saves looking this person up again where they are met further down. */
    static void known(DataFetchingEnvironment env, UserView user) {
        DataLoader<UserId, @Nullable UserView> loader = env.getDataLoader(USERS);
        if (loader != null) loader.prime(user.id(), user);
    }

    /** Those of the people who are there for the viewer. */
    public static CompletableFuture<List<UserView>> users(DataFetchingEnvironment env, List<UserId> ids) {
        return Objects.requireNonNull(env.<UserId, @Nullable UserView>getDataLoader(USERS))
                .loadMany(ids)
                .thenApply(found -> found.stream().flatMap(Stream::ofNullable).toList());
    }

    static CompletableFuture<RelationView> relation(DataFetchingEnvironment env, UserId id) {
        return Objects.requireNonNull(env.<UserId, RelationView>getDataLoader(RELATIONS))
                .load(id);
    }

    /** What the person says of themselves, or null where the viewer is not told. */
    static CompletableFuture<@Nullable ProfileView> profile(DataFetchingEnvironment env, UserId id) {
        return Objects.requireNonNull(env.<UserId, @Nullable ProfileView>getDataLoader(PROFILES))
                .load(id);
    }
}
