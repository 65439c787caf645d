package app.montage.domain.account;

import app.montage.domain.shared.Refusal;
import java.util.List;

/** Why somebody was not let in, or not let do something to how they are let in. */
public enum AccessRefusal implements Refusal {
    SIGN_IN_FAILED("The name or the password is wrong."),
    WRONG_PASSWORD("The current password is wrong.", "currentPassword"),
    COMMON_PASSWORD(
            "This password is among the first that others would try; choose another one.", "newPassword", "password"),
    USERNAME_TAKEN("This username is taken.", "username"),
    TOKEN_NOT_GOOD("This token is unknown, used up or too old.", "token", "refreshToken"),
    USER_SESSION_NOT_FOUND("There is no such session, or it has ended.", "sessionId"),
    ACCOUNT_DELETED("You have deleted this account; cancelAccountDeletion gives it back until it is erased."),
    ACCOUNT_NOT_DELETED("This account is not deleted.");

    private final String message;
    private final List<String> fields;

    AccessRefusal(String message, String... fields) {
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
