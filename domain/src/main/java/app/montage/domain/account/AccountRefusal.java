package app.montage.domain.account;

import app.montage.domain.shared.Refusal;
import java.util.List;

/** Why something about people was refused. */
public enum AccountRefusal implements Refusal {
    USER_NOT_FOUND("There is no such person, or you may not see them.", "userId"),
    SELF_FOLLOW("You cannot follow yourself.", "userId"),
    ALREADY_FOLLOWING("You already follow this person, or have asked to.", "userId"),
    NOT_FOLLOWING("You do not follow this person.", "userId"),
    FOLLOW_NOT_REQUESTED("This person has not asked to follow you.", "userId"),
    NOT_A_FOLLOWER("This person does not follow you.", "userId"),
    SELF_BLOCK("You cannot block yourself.", "userId"),
    ALREADY_BLOCKED("You have already blocked this person.", "userId"),
    NOT_BLOCKED("You have not blocked this person.", "userId"),
    SELF_MUTE("You cannot mute yourself.", "userId"),
    ALREADY_MUTED("You have already muted this person.", "userId"),
    NOT_MUTED("You have not muted this person.", "userId"),
    NO_PROFILE_PHOTO("You have no photo."),
    STORAGE_FULL("There is no room for another file at the moment.");

    private final String message;
    private final List<String> fields;

    AccountRefusal(String message, String... fields) {
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
