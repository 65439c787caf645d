package app.montage.domain.checkin;

import app.montage.domain.shared.Refusal;

/** Why something about check-ins was refused. */
public enum CheckinRefusal implements Refusal {
    NOT_FOUND("You have no such check-in."),
    IN_THE_FUTURE("A check-in cannot happen more than 24 hours from now.");

    private final String message;

    CheckinRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
