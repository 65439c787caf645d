package app.montage.security.account;

import app.montage.application.account.Passwords;
import app.montage.application.shared.UnavailableException;
import app.montage.domain.account.NewPassword;
import app.montage.domain.account.Password;
import app.montage.domain.account.PasswordHash;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Argon2id for new hashes; those of bcrypt, from older data, are known as well. Each takes 19 MiB and a processor for a
 * while, so few are made at once, and who waits for too long is sent away.
 */
@Singleton
final class HashedPasswords implements Passwords {
    /** As OWASP recommends it: 19 MiB, twice over, in one lane. */
    private static final int MEBIBYTES_19 = 19 * 1024;

    private static final int ROUNDS = 2;
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final String BCRYPT = "$2";

    /** Weighed where there is no account, which takes as long; written down, since making one takes long at every start. */
    static final PasswordHash NOBODYS = new PasswordHash(
            "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(MEBIBYTES_19, ROUNDS, LANES, zeros(SALT), zeros(HASH)));

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT, HASH, LANES, MEBIBYTES_19, ROUNDS);
    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
    private final CommonPasswords common = new CommonPasswords();
    private final Semaphore places;
    private final Duration patience;

    /** @param atOnce 0 for half of the processors, so that others have the rest */
    @Inject
    HashedPasswords(
            @Value("${montage.passwords.at-once:0}") int atOnce,
            @Value("${montage.passwords.patience:1s}") Duration patience) {
        this.places = new Semaphore(atOnce > 0 ? atOnce : processors(), true);
        this.patience = patience;
    }

    private static int processors() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    private static String zeros(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(new byte[bytes]);
    }

    @Override
    public PasswordHash hash(Password password) {
        return inTurn(() -> new PasswordHash(encoded(password.value())));
    }

    private String encoded(String password) {
        String hash = argon2.encode(password);
        if (hash == null) throw new IllegalStateException("No hash");
        return hash;
    }

    @Override
    public boolean fits(Password password, @Nullable PasswordHash hash) {
        PasswordHash one = hash == null ? NOBODYS : hash;
        return inTurn(() -> matches(password.value(), one.value())) && hash != null;
    }

    private boolean matches(String password, String hash) {
        return hash.startsWith(BCRYPT) ? bcrypt.matches(password, hash) : argon2.matches(password, hash);
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        return hash.value().startsWith(BCRYPT) || argon2.upgradeEncoding(hash.value());
    }

    @Override
    public boolean isCommon(NewPassword password, Collection<String> about) {
        return inTurn(() -> common.has(password.value(), about));
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) throw new UnavailableException(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException(e);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
