package app.montage.graphql.account;

import static app.montage.graphql.shared.Inputs.input;
import static app.montage.graphql.shared.Viewers.person;

import app.montage.application.account.RemoveProfilePhoto;
import app.montage.application.account.UploadProfilePhoto;
import app.montage.application.account.UserReader;
import app.montage.application.shared.Viewer;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.Payloads;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;

/** What people are shown by. */
@Singleton
final class PhotoResolvers implements Resolvers {
    private final UploadProfilePhoto uploadProfilePhoto;
    private final RemoveProfilePhoto removeProfilePhoto;
    private final UserReader users;

    PhotoResolvers(UploadProfilePhoto uploadProfilePhoto, RemoveProfilePhoto removeProfilePhoto, UserReader users) {
        this.uploadProfilePhoto = uploadProfilePhoto;
        this.removeProfilePhoto = removeProfilePhoto;
        this.users = users;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of("ProfilePhoto", Picture.class)
                .field("isDrawn", Picture::isDrawn)
                .field("variants", Picture::variants)
                .wire(wiring);
        Fields.of("PhotoVariant", Picture.Variant.class)
                .field("size", Picture.Variant::size)
                .field("pixels", it -> it.size().pixels())
                .field("url", Picture.Variant::url)
                .wire(wiring);
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("uploadProfilePhoto", this::uploadProfilePhoto)
                        .dataFetcher("removeProfilePhoto", this::removeProfilePhoto));
    }

    private Object uploadProfilePhoto(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "user",
                () -> uploadProfilePhoto.handle(viewer, input(env, UploadProfilePhoto.Input.class)),
                id -> users.one(viewer, id));
    }

    private Object removeProfilePhoto(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(env, "user", () -> removeProfilePhoto.handle(viewer), id -> users.one(viewer, id));
    }
}
