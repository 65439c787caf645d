package app.montage.graphql.checkin;

import static app.montage.graphql.shared.Inputs.input;
import static app.montage.graphql.shared.Viewers.person;

import app.montage.application.checkin.CheckinReader;
import app.montage.application.checkin.CreateCheckin;
import app.montage.application.checkin.DeleteCheckin;
import app.montage.application.checkin.UpdateCheckin;
import app.montage.application.shared.Viewer;
import app.montage.graphql.shared.GlobalIds;
import app.montage.graphql.shared.Payloads;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Recording, changing and deleting check-ins. */
@Singleton
final class CheckinMutationResolvers implements Resolvers {
    private final CreateCheckin createCheckin;
    private final UpdateCheckin updateCheckin;
    private final DeleteCheckin deleteCheckin;
    private final CheckinReader checkins;

    CheckinMutationResolvers(
            CreateCheckin createCheckin,
            UpdateCheckin updateCheckin,
            DeleteCheckin deleteCheckin,
            CheckinReader checkins) {
        this.createCheckin = createCheckin;
        this.updateCheckin = updateCheckin;
        this.deleteCheckin = deleteCheckin;
        this.checkins = checkins;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("createCheckin", this::createCheckin)
                        .dataFetcher("updateCheckin", this::updateCheckin)
                        .dataFetcher("deleteCheckin", this::deleteCheckin));
    }

    private Object createCheckin(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "checkin",
                () -> createCheckin.handle(viewer, input(env, CreateCheckin.Input.class)),
                id -> checkins.one(viewer, id));
    }

    private Object updateCheckin(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "checkin",
                () -> updateCheckin.handle(viewer, input(env, UpdateCheckin.Input.class)),
                id -> checkins.one(viewer, id));
    }

    private Object deleteCheckin(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "deletedCheckinId",
                () -> deleteCheckin.handle(viewer, input(env, DeleteCheckin.Input.class)),
                id -> Optional.of(GlobalIds.encode("Checkin", id.value())));
    }
}
