package app.montage.domain.account;

import app.montage.domain.shared.Refusal;
import java.util.List;

/** Why no copy of somebody's data is made, or goes on being made. */
public enum DataExportRefusal implements Refusal {
    DATA_EXPORT_UNDER_WAY("A copy of your data is being made already."),
    TOO_MANY_DATA_EXPORTS("You have asked for as many copies of your data as one may in 24 hours."),
    DATA_EXPORT_NOT_FOUND("There is no such copy of your data.", "dataExportId"),
    DATA_EXPORT_ENDED("This copy of your data is no longer there to be cancelled.", "dataExportId");

    private final String message;
    private final List<String> fields;

    DataExportRefusal(String message, String... fields) {
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
