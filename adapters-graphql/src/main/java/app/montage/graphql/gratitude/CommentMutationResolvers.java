package app.montage.graphql.gratitude;

import static app.montage.graphql.shared.Inputs.input;
import static app.montage.graphql.shared.Viewers.person;

import app.montage.application.gratitude.CommentReader;
import app.montage.application.gratitude.CreateComment;
import app.montage.application.gratitude.DeleteComment;
import app.montage.application.gratitude.UpdateComment;
import app.montage.application.shared.Viewer;
import app.montage.graphql.shared.GlobalIds;
import app.montage.graphql.shared.Payloads;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Saying something of posts, saying something else, and deleting it. */
@Singleton
final class CommentMutationResolvers implements Resolvers {
    private final CreateComment createComment;
    private final UpdateComment updateComment;
    private final DeleteComment deleteComment;
    private final CommentReader comments;

    CommentMutationResolvers(
            CreateComment createComment,
            UpdateComment updateComment,
            DeleteComment deleteComment,
            CommentReader comments) {
        this.createComment = createComment;
        this.updateComment = updateComment;
        this.deleteComment = deleteComment;
        this.comments = comments;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("createComment", this::createComment)
                        .dataFetcher("updateComment", this::updateComment)
                        .dataFetcher("deleteComment", this::deleteComment));
    }

    private Object createComment(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "comment",
                () -> createComment.handle(viewer, input(env, CreateComment.Input.class)),
                id -> comments.one(viewer, id));
    }

    private Object updateComment(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "comment",
                () -> updateComment.handle(viewer, input(env, UpdateComment.Input.class)),
                id -> comments.one(viewer, id));
    }

    private Object deleteComment(DataFetchingEnvironment env) {
        Viewer viewer = person(env);
        return Payloads.of(
                env,
                "deletedCommentId",
                () -> deleteComment.handle(viewer, input(env, DeleteComment.Input.class)),
                id -> Optional.of(GlobalIds.encode("Comment", id.value())));
    }
}
