package app.montage.stories;

import app.montage.application.account.Passwords;
import app.montage.domain.account.NewPassword;
import app.montage.domain.account.Password;
import app.montage.domain.account.PasswordHash;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Hashes that cost nothing, for stories that try thousands of passwords and are not about how long that takes. */
@Singleton
@Replaces(Passwords.class)
@Requires(property = PlainPasswords.SETTING)
public final class PlainPasswords implements Passwords {
    public static final String SETTING = "passwords.plain";

    @Override
    public PasswordHash hash(Password password) {
        return new PasswordHash("plain " + password.value());
    }

    @Override
    public boolean fits(Password password, @Nullable PasswordHash hash) {
        return hash(password).equals(hash);
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        return false;
    }

    @Override
    public boolean isCommon(NewPassword password, Collection<String> about) {
        return password.value().contains("password") || about.contains(password.value());
    }
}
