package app.montage.domain.account;

import app.montage.domain.shared.Refusal;
import java.util.List;

/** Why something was refused to somebody who would decide on others. */
public enum MemberRefusal implements Refusal {
    NOT_ADMIN("Only an admin may do this."),
    NOT_SUPER_ADMIN("Only a super admin may decide on admins."),
    LAST_SUPER_ADMIN("This is the last super admin: make another one first.");

    private final String message;
    private final List<String> fields;

    MemberRefusal(String message, String... fields) {
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
