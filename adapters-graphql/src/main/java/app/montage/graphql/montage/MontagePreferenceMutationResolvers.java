package app.montage.graphql.montage;

import static app.montage.graphql.shared.Inputs.input;
import static app.montage.graphql.shared.Viewers.person;

import app.montage.application.montage.MontagePreferenceReader;
import app.montage.application.montage.RemoveMontagePreference;
import app.montage.application.montage.SetMontagePreference;
import app.montage.application.shared.Viewer;
import app.montage.graphql.shared.GlobalIds;
import app.montage.graphql.shared.Payloads;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Pinning, hiding and wanting less of widgets, and taking that back. */
@Singleton
final class MontagePreferenceMutationResolvers implements Resolvers {
    private final SetMontagePreference setMontagePreference;
    private final RemoveMontagePreference removeMontagePreference;
    private final MontagePreferenceReader preferences;

    MontagePreferenceMutationResolvers(
            SetMontagePreference setMontagePreference,
            RemoveMontagePreference removeMontagePreference,
            MontagePreferenceReader preferences) {
        this.setMontagePreference = setMontagePreference;
        this.removeMontagePreference = removeMontagePreference;
        this.preferences = preferences;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("setMontagePreference", this::setMontagePreference)
                        .dataFetcher("removeMontagePreference", this::removeMontagePreference));
    }

    private Object setMontagePreference(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "preference",
                () -> setMontagePreference.handle(viewer, input(env, SetMontagePreference.Input.class)),
                id -> preferences.one(viewer, id));
    }

    private Object removeMontagePreference(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "removedMontagePreferenceId",
                () -> removeMontagePreference.handle(viewer, input(env, RemoveMontagePreference.Input.class)),
                id -> Optional.of(GlobalIds.encode("MontagePreference", id.value())));
    }
}
