package app.montage.domain.gratitude;

import app.montage.domain.shared.Refusal;
import java.util.List;

/** Why something about posts was refused. */
public enum GratitudeRefusal implements Refusal {
    POST_NOT_FOUND("There is no such post, or you may not see it.", "postId"),
    COMMENT_NOT_FOUND("There is no such comment, or you may not see it.", "commentId", "parentId"),
    COMMENT_TOO_DEEP("Replies stand at most 5 deep.", "parentId"),
    ALREADY_LIKED("Your heart is there already.", "postId"),
    NOT_LIKED("There is no heart of yours.", "postId"),
    ALREADY_REACTED("You have reacted by this emoji already.", "emoji"),
    NOT_REACTED("You have not reacted by this emoji.", "emoji"),
    ALREADY_SHARED("You have shared this post already.", "postId"),
    NOT_SHARED("You have not shared this post.", "postId"),
    ALREADY_HIDDEN("This post is hidden already.", "postId"),
    NOT_HIDDEN("This post is not hidden.", "postId"),
    PICTURE_NOT_FOUND("You have no such picture, or another post has it.", "pictureIds");

    private final String message;
    private final List<String> fields;

    GratitudeRefusal(String message, String... fields) {
        this.message = message;
        this.fields = List.of(fields);
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public List<String> fields() {
        return fields;
    }
}
