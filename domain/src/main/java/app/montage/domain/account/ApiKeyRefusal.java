package app.montage.domain.account;

import app.montage.domain.shared.Refusal;
import java.util.List;

/** Why something about API keys was refused. */
public enum ApiKeyRefusal implements Refusal {
    API_KEY_NOT_FOUND("There is no such API key, or it is not yours.", "apiKeyId"),
    API_KEY_LIFE("An API key ends in the future, and at most a year ahead.", "expiresAt"),
    TOO_MANY_API_KEYS("You have 20 API keys: revoke one that you no longer need.");

    private final String message;
    private final List<String> fields;

    ApiKeyRefusal(String message, String... fields) {
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
