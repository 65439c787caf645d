package app.montage.domain.account;

import app.montage.domain.shared.Refusal;

/** Why no copy of somebody's data is made, or goes on being made. */
public enum DataExportRefusal implements Refusal {
    DATA_EXPORT_UNDER_WAY("A copy of your data is being made already."),
    TOO_MANY_DATA_EXPORTS("You have asked for as many copies of your data as one may in 24 hours."),
    DATA_EXPORT_NOT_FOUND("There is no such copy of your data."),
    DATA_EXPORT_ENDED("This copy of your data is no longer there to be cancelled.");

    private final String message;

    DataExportRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
