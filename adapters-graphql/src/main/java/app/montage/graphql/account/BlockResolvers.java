package app.montage.graphql.account;

import static app.montage.graphql.shared.Inputs.input;
import static app.montage.graphql.shared.Viewers.person;

import app.montage.application.account.BlockUser;
import app.montage.application.account.UnblockUser;
import app.montage.application.account.UserReader;
import app.montage.application.shared.Viewer;
import app.montage.graphql.shared.GlobalIds;
import app.montage.graphql.shared.Payloads;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Blocking people. */
@Singleton
final class BlockResolvers implements Resolvers {
    private final BlockUser blockUser;
    private final UnblockUser unblockUser;
    private final UserReader users;

    BlockResolvers(BlockUser blockUser, UnblockUser unblockUser, UserReader users) {
        this.blockUser = blockUser;
        this.unblockUser = unblockUser;
        this.users = users;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("blockUser", this::blockUser).dataFetcher("unblockUser", this::unblockUser));
    }

    private Object blockUser(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                "blockedUserId",
                () -> blockUser.handle(viewer, input(env, BlockUser.Input.class)),
                id -> Optional.of(GlobalIds.encode("User", id.value())));
    }

    private Object unblockUser(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                "user",
                () -> unblockUser.handle(viewer, input(env, UnblockUser.Input.class)),
                id -> users.one(viewer, id));
    }
}
