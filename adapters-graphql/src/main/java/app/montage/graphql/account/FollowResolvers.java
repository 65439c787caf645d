package app.montage.graphql.account;

import static app.montage.graphql.shared.Inputs.input;
import static app.montage.graphql.shared.Viewers.person;

import app.montage.application.account.AcceptFollower;
import app.montage.application.account.FollowReader;
import app.montage.application.account.FollowUser;
import app.montage.application.account.FollowView;
import app.montage.application.account.UnfollowUser;
import app.montage.application.account.UserReader;
import app.montage.application.shared.Viewer;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.Payloads;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Objects;

/** Following people. */
@Singleton
final class FollowResolvers implements Resolvers {
    private final FollowUser followUser;
    private final UnfollowUser unfollowUser;
    private final AcceptFollower acceptFollower;
    private final FollowReader follows;
    private final UserReader users;

    FollowResolvers(
            FollowUser followUser,
            UnfollowUser unfollowUser,
            AcceptFollower acceptFollower,
            FollowReader follows,
            UserReader users) {
        this.followUser = followUser;
        this.unfollowUser = unfollowUser;
        this.acceptFollower = acceptFollower;
        this.follows = follows;
        this.users = users;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("followUser", this::followUser)
                        .dataFetcher("unfollowUser", this::unfollowUser)
                        .dataFetcher("acceptFollower", this::acceptFollower));
        Fields.of("Follow", FollowView.class)
                .fetch("follower", env -> UserLoaders.user(env, follow(env).follower()))
                .fetch("followed", env -> UserLoaders.user(env, follow(env).followed()))
                .field("status", FollowView::status)
                .field("since", FollowView::since)
                .wire(wiring);
    }

    private Object followUser(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "follow",
                () -> followUser.handle(viewer, input(env, FollowUser.Input.class)),
                id -> follows.one(viewer, id));
    }

    private Object unfollowUser(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "user",
                () -> unfollowUser.handle(viewer, input(env, UnfollowUser.Input.class)),
                id -> users.one(viewer, id));
    }

    private Object acceptFollower(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "follow",
                () -> acceptFollower.handle(viewer, input(env, AcceptFollower.Input.class)),
                id -> follows.one(viewer, id));
    }

    private static FollowView follow(DataFetchingEnvironment env) {
        return Objects.requireNonNull(env.<FollowView>getSource());
    }
}
