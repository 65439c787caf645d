package app.montage.application.account;

import app.montage.domain.account.ApiKeySecret;

/** Makes API keys that nobody can guess. */
@FunctionalInterface
public interface ApiKeySecrets {
    ApiKeySecret next();
}
