package app.montage.domain.montage;

import app.montage.domain.shared.Refusal;
import java.util.List;

/** Why something about montages was refused. */
public enum MontageRefusal implements Refusal {
    MONTAGE_NOT_FOUND("There is no such montage; it may be of an interest that you do not have.", "interest"),
    MONTAGE_ITEM_NOT_FOUND("There is no such item in your montages; it may be of a generation that is gone.", "itemId"),
    MONTAGE_PREFERENCE_NOT_FOUND("There is no such preference of yours; it may have been removed.", "preferenceId");

    private final String message;
    private final List<String> fields;

    MontageRefusal(String message, String... fields) {
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
