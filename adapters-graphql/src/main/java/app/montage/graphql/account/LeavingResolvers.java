package app.montage.graphql.account;

import static app.montage.graphql.shared.Inputs.input;
import static app.montage.graphql.shared.Viewers.person;
import static app.montage.graphql.shared.Viewers.viewer;

import app.montage.application.account.CancelAccountDeletion;
import app.montage.application.account.DeleteAccount;
import app.montage.application.shared.Viewer;
import app.montage.graphql.shared.OncePerRequest;
import app.montage.graphql.shared.Payloads;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Optional;

/** How people leave, and change their minds. */
@Singleton
final class LeavingResolvers implements Resolvers {
    private final DeleteAccount deleteAccount;
    private final CancelAccountDeletion cancelAccountDeletion;

    LeavingResolvers(DeleteAccount deleteAccount, CancelAccountDeletion cancelAccountDeletion) {
        this.deleteAccount = deleteAccount;
        this.cancelAccountDeletion = cancelAccountDeletion;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("deleteAccount", this::deleteAccount)
                        .dataFetcher("cancelAccountDeletion", this::cancelAccountDeletion));
    }

    private Object deleteAccount(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        OncePerRequest.require(env);
        return Payloads.of(
                env,
                "erasedFrom",
                () -> deleteAccount.handle(viewer, input(env, DeleteAccount.Input.class)),
                Optional::of);
    }

    private Object cancelAccountDeletion(DataFetchingEnvironment env) {
        OncePerRequest.require(env);
        return Payloads.of(
                env,
                "username",
                () -> cancelAccountDeletion.handle(viewer(env), input(env, CancelAccountDeletion.Input.class)),
                username -> Optional.of(username.value()));
    }
}
