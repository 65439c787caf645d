package app.montage.graphql.gratitude;

import static app.montage.graphql.shared.Inputs.input;
import static app.montage.graphql.shared.Viewers.person;

import app.montage.application.gratitude.HidePost;
import app.montage.application.gratitude.UnhidePost;
import app.montage.application.shared.Viewer;
import app.montage.domain.gratitude.PostId;
import app.montage.graphql.shared.GlobalIds;
import app.montage.graphql.shared.Payloads;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hiding posts, and showing them again. */
@Singleton
final class ModerationResolvers implements Resolvers {
    private final HidePost hidePost;
    private final UnhidePost unhidePost;

    ModerationResolvers(HidePost hidePost, UnhidePost unhidePost) {
        this.hidePost = hidePost;
        this.unhidePost = unhidePost;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("hidePost", this::hidePost).dataFetcher("unhidePost", this::unhidePost));
    }

    private Object hidePost(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "hiddenPostId",
                () -> hidePost.handle(viewer, input(env, HidePost.Input.class)),
                ModerationResolvers::global);
    }

    private Object unhidePost(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "unhiddenPostId",
                () -> unhidePost.handle(viewer, input(env, UnhidePost.Input.class)),
                ModerationResolvers::global);
    }

    private static Optional<String> global(PostId id) {
        return Optional.of(GlobalIds.encode("Post", id.value()));
    }
}
