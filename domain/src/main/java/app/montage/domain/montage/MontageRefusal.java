package app.montage.domain.montage;

import app.montage.domain.shared.Refusal;

/** Why something about montages was refused. */
public enum MontageRefusal implements Refusal {
    MONTAGE_NOT_FOUND("There is no such montage; it may be of an interest that you do not have."),
    MONTAGE_ITEM_NOT_FOUND("There is no such item in your montages; it may be of a generation that is gone."),
    MONTAGE_PREFERENCE_NOT_FOUND("There is no such preference of yours; it may have been removed.");

    private final String message;

    MontageRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
