package app.montage.graphql.account;

import static app.montage.graphql.shared.Inputs.input;
import static app.montage.graphql.shared.Viewers.person;

import app.montage.application.account.UpdateInterests;
import app.montage.application.account.UpdatePrivacy;
import app.montage.application.account.UpdateProfile;
import app.montage.application.account.UserReader;
import app.montage.application.shared.Viewer;
import app.montage.graphql.shared.Payloads;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;

/** What people change of their own accounts. */
@Singleton
final class AccountResolvers implements Resolvers {
    private final UpdateInterests updateInterests;
    private final UpdatePrivacy updatePrivacy;
    private final UpdateProfile updateProfile;
    private final UserReader users;

    AccountResolvers(
            UpdateInterests updateInterests,
            UpdatePrivacy updatePrivacy,
            UpdateProfile updateProfile,
            UserReader users) {
        this.updateInterests = updateInterests;
        this.updatePrivacy = updatePrivacy;
        this.updateProfile = updateProfile;
        this.users = users;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("updateInterests", this::updateInterests)
                        .dataFetcher("updatePrivacy", this::updatePrivacy)
                        .dataFetcher("updateProfile", this::updateProfile));
    }

    private Object updateInterests(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "user",
                () -> updateInterests.handle(viewer, input(env, UpdateInterests.Input.class)),
                id -> users.one(viewer, id));
    }

    private Object updatePrivacy(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "user",
                () -> updatePrivacy.handle(viewer, input(env, UpdatePrivacy.Input.class)),
                id -> users.one(viewer, id));
    }

    private Object updateProfile(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "user",
                () -> updateProfile.handle(viewer, input(env, UpdateProfile.Input.class)),
                id -> users.one(viewer, id));
    }
}
