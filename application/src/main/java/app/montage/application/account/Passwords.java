package app.montage.application.account;

import app.montage.domain.account.NewPassword;
import app.montage.domain.account.Password;
import app.montage.domain.account.PasswordHash;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Makes hashes of passwords, and tells which password fits which. That is dear on purpose: where too many want it at once,
 * some are told that it is unavailable for now.
 */
public interface Passwords {
    PasswordHash hash(Password password);

    /** Whether it is this password; with no hash it is not, and it takes as long to tell. */
    boolean fits(Password password, @Nullable PasswordHash hash);

    /** Whether the hash was made in another way than they are made today. */
    boolean isOutdated(PasswordHash hash);

    /** Whether others would guess it soon, given what they know of the person. */
    boolean isCommon(NewPassword password, Collection<String> about);
}
