package app.montage.graphql.gratitude;

import static app.montage.graphql.shared.Inputs.input;
import static app.montage.graphql.shared.Viewers.person;

import app.montage.application.gratitude.LikePost;
import app.montage.application.gratitude.PostReader;
import app.montage.application.gratitude.ReactToPost;
import app.montage.application.gratitude.RemoveReaction;
import app.montage.application.gratitude.SharePost;
import app.montage.application.gratitude.UnlikePost;
import app.montage.application.gratitude.UnsharePost;
import app.montage.application.shared.Viewer;
import app.montage.graphql.shared.Payloads;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;

/** Doing something with posts, and taking it back. */
@Singleton
final class DeedMutationResolvers implements Resolvers {
    private final LikePost likePost;
    private final UnlikePost unlikePost;
    private final ReactToPost reactToPost;
    private final RemoveReaction removeReaction;
    private final SharePost sharePost;
    private final UnsharePost unsharePost;
    private final PostReader posts;

    DeedMutationResolvers(
            LikePost likePost,
            UnlikePost unlikePost,
            ReactToPost reactToPost,
            RemoveReaction removeReaction,
            SharePost sharePost,
            UnsharePost unsharePost,
            PostReader posts) {
        this.likePost = likePost;
        this.unlikePost = unlikePost;
        this.reactToPost = reactToPost;
        this.removeReaction = removeReaction;
        this.sharePost = sharePost;
        this.unsharePost = unsharePost;
        this.posts = posts;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("likePost", this::likePost)
                        .dataFetcher("unlikePost", this::unlikePost)
                        .dataFetcher("reactToPost", this::reactToPost)
                        .dataFetcher("removeReaction", this::removeReaction)
                        .dataFetcher("sharePost", this::sharePost)
                        .dataFetcher("unsharePost", this::unsharePost));
    }

    private Object likePost(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "post",
                () -> likePost.handle(viewer, input(env, LikePost.Input.class)),
                id -> posts.one(viewer, id));
    }

    private Object unlikePost(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "post",
                () -> unlikePost.handle(viewer, input(env, UnlikePost.Input.class)),
                id -> posts.one(viewer, id));
    }

    private Object reactToPost(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "post",
                () -> reactToPost.handle(viewer, input(env, ReactToPost.Input.class)),
                id -> posts.one(viewer, id));
    }

    private Object removeReaction(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "post",
                () -> removeReaction.handle(viewer, input(env, RemoveReaction.Input.class)),
                id -> posts.one(viewer, id));
    }

    private Object sharePost(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "post",
                () -> sharePost.handle(viewer, input(env, SharePost.Input.class)),
                id -> posts.one(viewer, id));
    }

    private Object unsharePost(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "post",
                () -> unsharePost.handle(viewer, input(env, UnsharePost.Input.class)),
                id -> posts.one(viewer, id));
    }
}
