package app.montage.graphql.account;

import app.montage.application.account.Relations;
import app.montage.application.account.UserReader;
import app.montage.application.account.UserView;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.Relation;
import app.montage.domain.shared.UserId;
import app.montage.graphql.transport.DataLoaders;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/** People, and what there is between them and the viewer, by the batch. */
@Singleton
public final class UserLoaders implements DataLoaders {
    private static final String USERS = "users";
    private static final String RELATIONS = "relations";

    private final UserReader users;
    private final Relations relations;

    UserLoaders(UserReader users, Relations relations) {
        this.users = users;
        this.relations = relations;
    }

    @Override
    public Set<String> fields() {
        return Set.of("node", "nodes", "owner", "viewer", "follower", "followed", "person", "viewerRelation");
    }

    @Override
    public void register(DataLoaderRegistry registry, Viewer viewer) {
        registry.register(
                USERS,
                DataLoaderFactory.<UserId, UserView>newMappedDataLoader(
                        ids -> CompletableFuture.completedFuture(users.many(viewer, ids))));
        registry.register(
                RELATIONS,
                DataLoaderFactory.<UserId, Relation>newMappedDataLoader(
                        ids -> CompletableFuture.completedFuture(relations.with(viewer, ids))));
    }

    /** The person, or null where they are not there for the viewer. */
    public static CompletableFuture<@Nullable UserView> user(DataFetchingEnvironment env, UserId id) {
        return Objects.requireNonNull(env.<UserId, @Nullable UserView>getDataLoader(USERS))
                .load(id);
    }

    /** Saves looking this person up again where they are met further down. */
    static void known(DataFetchingEnvironment env, UserView user) {
        DataLoader<UserId, @Nullable UserView> loader = env.getDataLoader(USERS);
        if (loader != null) loader.prime(user.id(), user);
    }

    static CompletableFuture<Relation> relation(DataFetchingEnvironment env, UserId id) {
        return Objects.requireNonNull(env.<UserId, Relation>getDataLoader(RELATIONS))
                .load(id);
    }
}
