package app.montage.bootstrap.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** What bearer tokens are signed with. Whoever knows it can be anybody. */
public final class Secret {
    private static final String VARIABLE = "JWT_SECRET";
    private static final int LEAST_BYTES = 32;

    private Secret() {}

    /** The secret that was given, or, where things are tried out, one that this machine made for itself once. */
    public static String of(Settings settings) {
        return settings.variable(VARIABLE).map(Secret::strong).orElseGet(() -> own(settings));
    }

    private static String strong(String secret) {
        if (secret.getBytes(UTF_8).length < LEAST_BYTES)
            throw new Failure(VARIABLE + " must be at least " + LEAST_BYTES + " bytes long (256 bits).");
        return secret;
    }

    private static String own(Settings settings) {
        if (!settings.isForTryingOut())
            throw new Failure("Set " + VARIABLE + " to a secret of at least " + LEAST_BYTES + " random bytes.");
        Path file = settings.data().resolve("jwt-secret");
        try {
            if (!Files.exists(file)) make(file);
            return strong(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] bytes = new byte[48];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), "secret", "");
        if (draft.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(draft, Base64.getEncoder().withoutPadding().encodeToString(bytes));
        Files.move(draft, file);
    }
}
