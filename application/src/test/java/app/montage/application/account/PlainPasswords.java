package app.montage.application.account;

import app.montage.domain.account.NewPassword;
import app.montage.domain.account.Password;
import app.montage.domain.account.PasswordHash;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Hashes that tell their passwords, and count how often one was weighed. */
final class PlainPasswords implements Passwords {
    private static final String NEW = "new ";
    private static final String OLD = "old ";

    private int weighed;

    int weighed() {
        return weighed;
    }

    /** As hashes were made long ago. */
    static PasswordHash old(String password) {
        return new PasswordHash(OLD + password);
    }

    @Override
    public PasswordHash hash(Password password) {
        weighed++;
        return new PasswordHash(NEW + password.value());
    }

    @Override
    public boolean fits(Password password, @Nullable PasswordHash hash) {
        weighed++;
        return hash != null && hash.value().substring(NEW.length()).equals(password.value());
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        return hash.value().startsWith(OLD);
    }

    @Override
    public boolean isCommon(NewPassword password, Collection<String> about) {
        return password.value().contains("password") || about.contains(password.value());
    }
}
