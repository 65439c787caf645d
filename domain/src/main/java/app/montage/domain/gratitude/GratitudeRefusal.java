package app.montage.domain.gratitude;

import app.montage.domain.shared.Refusal;

/** Why something about posts was refused. */
public enum GratitudeRefusal implements Refusal {
    POST_NOT_FOUND("There is no such post."),
    COMMENT_NOT_FOUND("There is no such comment."),
    COMMENT_TOO_DEEP("Replies stand at most 5 deep."),
    ALREADY_LIKED("Your heart is there already."),
    NOT_LIKED("There is no heart of yours."),
    ALREADY_REACTED("You have reacted by this emoji already."),
    NOT_REACTED("You have not reacted by this emoji."),
    ALREADY_SHARED("You have shared this post already."),
    NOT_SHARED("You have not shared this post."),
    PICTURE_NOT_FOUND("You have no such picture, or another post has it.");

    private final String message;

    GratitudeRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
