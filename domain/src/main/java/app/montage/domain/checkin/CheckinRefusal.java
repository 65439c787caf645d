package app.montage.domain.checkin;

import app.montage.domain.shared.Refusal;
import java.util.List;

/** Why something about check-ins was refused. */
public enum CheckinRefusal implements Refusal {
    NOT_FOUND("You have no such check-in.", "checkinId"),
    IN_THE_FUTURE("A check-in cannot happen more than 24 hours from now.", "occurredAt");

    private final String message;
    private final List<String> fields;

    CheckinRefusal(String message, String... fields) {
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
