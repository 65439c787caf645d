package app.montage.graphql.account;

import static app.montage.graphql.account.UserConnections.own;
import static app.montage.graphql.account.UserConnections.owner;
import static app.montage.graphql.shared.Inputs.input;
import static app.montage.graphql.shared.Viewers.person;
import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.account.MuteReader;
import app.montage.application.account.MuteUser;
import app.montage.application.account.UnmuteUser;
import app.montage.application.account.UserReader;
import app.montage.application.shared.Viewer;
import app.montage.graphql.shared.Connections;
import app.montage.graphql.shared.Cursors;
import app.montage.graphql.shared.Payloads;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Muting people. */
@Singleton
final class MuteResolvers implements Resolvers {
    private final MuteUser muteUser;
    private final UnmuteUser unmuteUser;
    private final MuteReader mutes;
    private final UserReader users;

    MuteResolvers(MuteUser muteUser, UnmuteUser unmuteUser, MuteReader mutes, UserReader users) {
        this.muteUser = muteUser;
        this.unmuteUser = unmuteUser;
        this.mutes = mutes;
        this.users = users;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("User", type -> type.dataFetcher("mutedUsers", env -> own(env, () -> muted(env))));
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("muteUser", this::muteUser).dataFetcher("unmuteUser", this::unmuteUser));
    }

    private Object muted(DataFetchingEnvironment env) {
        Viewer viewer = viewer(env);
        Cursors<UUID> cursors = UserConnections.cursors("muted", owner(env));
        return UserConnections.of(
                mutes.page(viewer, Connections.request(env, cursors)), cursors, () -> mutes.count(viewer));
    }

    private Object muteUser(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "user",
                () -> muteUser.handle(viewer, input(env, MuteUser.Input.class)),
                id -> users.one(viewer, id));
    }

    private Object unmuteUser(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "user",
                () -> unmuteUser.handle(viewer, input(env, UnmuteUser.Input.class)),
                id -> users.one(viewer, id));
    }
}
