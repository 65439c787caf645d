package app.montage.graphql.gratitude;

import static app.montage.graphql.shared.Inputs.input;
import static app.montage.graphql.shared.Viewers.person;

import app.montage.application.gratitude.CreatePost;
import app.montage.application.gratitude.DeletePost;
import app.montage.application.gratitude.PostReader;
import app.montage.application.gratitude.UpdatePost;
import app.montage.application.shared.Viewer;
import app.montage.graphql.shared.GlobalIds;
import app.montage.graphql.shared.Payloads;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Writing, changing and deleting posts. */
@Singleton
final class PostMutationResolvers implements Resolvers {
    private final CreatePost createPost;
    private final UpdatePost updatePost;
    private final DeletePost deletePost;
    private final PostReader posts;

    PostMutationResolvers(CreatePost createPost, UpdatePost updatePost, DeletePost deletePost, PostReader posts) {
        this.createPost = createPost;
        this.updatePost = updatePost;
        this.deletePost = deletePost;
        this.posts = posts;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("createPost", this::createPost)
                        .dataFetcher("updatePost", this::updatePost)
                        .dataFetcher("deletePost", this::deletePost));
    }

    private Object createPost(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "post",
                () -> createPost.handle(viewer, input(env, CreatePost.Input.class)),
                id -> posts.one(viewer, id));
    }

    private Object updatePost(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "post",
                () -> updatePost.handle(viewer, input(env, UpdatePost.Input.class)),
                id -> posts.one(viewer, id));
    }

    private Object deletePost(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "deletedPostId",
                () -> deletePost.handle(viewer, input(env, DeletePost.Input.class)),
                id -> Optional.of(GlobalIds.encode("Post", id.value())));
    }
}
