package app.montage.domain.account;

import app.montage.domain.shared.Refusal;

/** Why something about people was refused. */
public enum AccountRefusal implements Refusal {
    USER_NOT_FOUND("There is no such person, or you may not see them."),
    SELF_FOLLOW("You cannot follow yourself."),
    ALREADY_FOLLOWING("You already follow this person, or have asked to."),
    NOT_FOLLOWING("You do not follow this person."),
    FOLLOW_NOT_REQUESTED("This person has not asked to follow you."),
    NOT_A_FOLLOWER("This person does not follow you."),
    SELF_BLOCK("You cannot block yourself."),
    ALREADY_BLOCKED("You have already blocked this person."),
    NOT_BLOCKED("You have not blocked this person."),
    SELF_MUTE("You cannot mute yourself."),
    ALREADY_MUTED("You have already muted this person."),
    NOT_MUTED("You have not muted this person."),
    PHOTO_NOT_AN_IMAGE("A photo must be a JPEG, a PNG or a WebP image, whatever its file is called."),
    PHOTO_BROKEN("The image cannot be read: it is cut off or damaged."),
    PHOTO_TOO_BIG("A photo may have at most 5 MB."),
    PHOTO_TOO_MANY_PIXELS("A photo may have at most 25 million pixels, and 16,384 on a side."),
    NO_PROFILE_PHOTO("You have no photo."),
    STORAGE_FULL("There is no room for another file at the moment.");

    private final String message;

    AccountRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
