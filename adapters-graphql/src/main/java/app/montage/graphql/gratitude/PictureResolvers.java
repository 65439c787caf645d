package app.montage.graphql.gratitude;

import static app.montage.graphql.shared.Inputs.input;
import static app.montage.graphql.shared.Viewers.person;

import app.montage.application.gratitude.PictureReader;
import app.montage.application.gratitude.UploadPostPicture;
import app.montage.application.shared.Viewer;
import app.montage.graphql.shared.Payloads;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;

/** Sending pictures for posts. */
@Singleton
final class PictureResolvers implements Resolvers {
    private final UploadPostPicture uploadPostPicture;
    private final PictureReader pictures;

    PictureResolvers(UploadPostPicture uploadPostPicture, PictureReader pictures) {
        this.uploadPostPicture = uploadPostPicture;
        this.pictures = pictures;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", type -> type.dataFetcher("uploadPostPicture", this::uploadPostPicture));
    }

    private Object uploadPostPicture(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "picture",
                () -> uploadPostPicture.handle(viewer, input(env, UploadPostPicture.Input.class)),
                id -> pictures.own(viewer, id));
    }
}
