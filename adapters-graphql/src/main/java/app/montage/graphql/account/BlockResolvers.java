package app.montage.graphql.account;

import static app.montage.graphql.account.UserConnections.own;
import static app.montage.graphql.account.UserConnections.owner;
import static app.montage.graphql.shared.Inputs.input;
import static app.montage.graphql.shared.Viewers.person;
import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.account.BlockReader;
import app.montage.application.account.BlockUser;
import app.montage.application.account.BlockedUserView;
import app.montage.application.account.UnblockUser;
import app.montage.application.account.UserReader;
import app.montage.application.shared.Page;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.FollowId;
import app.montage.graphql.shared.Connections;
import app.montage.graphql.shared.Cursors;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.GlobalIds;
import app.montage.graphql.shared.Payloads;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Blocking people. */
@Singleton
final class BlockResolvers implements Resolvers {
    private final BlockUser blockUser;
    private final UnblockUser unblockUser;
    private final BlockReader blocks;
    private final UserReader users;

    BlockResolvers(BlockUser blockUser, UnblockUser unblockUser, BlockReader blocks, UserReader users) {
        this.blockUser = blockUser;
        this.unblockUser = unblockUser;
        this.blocks = blocks;
        this.users = users;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("User", type -> type.dataFetcher("blockedUsers", env -> own(env, () -> blocked(env))));
        Fields.of("BlockedUser", BlockedUserView.class)
                .field("userId", it -> GlobalIds.encode("User", it.id().value()))
                .field("username", BlockedUserView::username)
                .field("displayName", BlockedUserView::displayName)
                .field("since", BlockedUserView::since)
                .wire(wiring);
        Connections.wire(wiring, "BlockedUser");
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("blockUser", this::blockUser).dataFetcher("unblockUser", this::unblockUser));
    }

    private Object blocked(DataFetchingEnvironment env) {
        Viewer viewer = viewer(env);
        Cursors<FollowId> cursors = new Cursors<>(
                "blocked of " + owner(env).value(),
                it -> it.value().toString(),
                text -> new FollowId(UUID.fromString(text)));
        Page<BlockedUserView> page = blocks.page(viewer, Connections.request(env, cursors));
        return Connections.of(page, it -> cursors.encode(it.place()), () -> blocks.count(viewer));
    }

    private Object blockUser(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "blockedUserId",
                () -> blockUser.handle(viewer, input(env, BlockUser.Input.class)),
                id -> Optional.of(GlobalIds.encode("User", id.value())));
    }

    private Object unblockUser(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "user",
                () -> unblockUser.handle(viewer, input(env, UnblockUser.Input.class)),
                id -> users.one(viewer, id));
    }
}
