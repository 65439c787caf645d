package app.montage.graphql.account;

import static app.montage.graphql.account.UserConnections.own;
import static app.montage.graphql.account.UserConnections.owner;
import static app.montage.graphql.shared.Inputs.input;
import static app.montage.graphql.shared.Viewers.person;
import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.account.DeclineFollower;
import app.montage.application.account.FollowReader;
import app.montage.application.account.FollowReader.Asked;
import app.montage.application.account.FollowView;
import app.montage.application.account.RemoveFollower;
import app.montage.application.account.UserReader;
import app.montage.application.shared.Page;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.FollowId;
import app.montage.graphql.shared.Connections;
import app.montage.graphql.shared.Cursors;
import app.montage.graphql.shared.Payloads;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Who has asked to follow the viewer and whom the viewer has asked, and keeping people from following. */
@Singleton
final class FollowRequestResolvers implements Resolvers {
    private final DeclineFollower declineFollower;
    private final RemoveFollower removeFollower;
    private final FollowReader follows;
    private final UserReader users;

    FollowRequestResolvers(
            DeclineFollower declineFollower, RemoveFollower removeFollower, FollowReader follows, UserReader users) {
        this.declineFollower = declineFollower;
        this.removeFollower = removeFollower;
        this.follows = follows;
        this.users = users;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "User",
                type -> type.dataFetcher("followRequests", env -> own(env, () -> requests(env, Asked.VIEWER)))
                        .dataFetcher("sentFollowRequests", env -> own(env, () -> requests(env, Asked.OTHERS))));
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("declineFollower", this::declineFollower)
                        .dataFetcher("removeFollower", this::removeFollower));
        Connections.wire(wiring, "Follow");
    }

    private Object requests(DataFetchingEnvironment env, Asked asked) {
        Viewer viewer = viewer(env);
        Cursors<FollowId> cursors = new Cursors<>(
                "requests to " + asked + " of " + owner(env).value(),
                it -> it.value().toString(),
                text -> new FollowId(UUID.fromString(text)));
        Page<FollowView> page = follows.requests(viewer, asked, Connections.request(env, cursors));
        return Connections.of(page, it -> cursors.encode(it.id()), () -> follows.countRequests(viewer, asked));
    }

    private Object declineFollower(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "user",
                () -> declineFollower.handle(viewer, input(env, DeclineFollower.Input.class)),
                id -> users.one(viewer, id));
    }

    private Object removeFollower(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "user",
                () -> removeFollower.handle(viewer, input(env, RemoveFollower.Input.class)),
                id -> users.one(viewer, id));
    }
}
