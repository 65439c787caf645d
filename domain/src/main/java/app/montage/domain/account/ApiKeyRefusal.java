package app.montage.domain.account;

import app.montage.domain.shared.Refusal;

/** Why something about API keys was refused. */
public enum ApiKeyRefusal implements Refusal {
    API_KEY_NOT_FOUND("There is no such API key, or it is not yours."),
    API_KEY_LIFE("An API key ends in the future, and at most a year ahead."),
    TOO_MANY_API_KEYS("You have 20 API keys: revoke one that you no longer need.");

    private final String message;

    ApiKeyRefusal(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
