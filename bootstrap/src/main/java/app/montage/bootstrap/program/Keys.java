package app.montage.bootstrap.program;

import app.montage.security.account.KeySet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;

/** The file of keys that all nodes share. Whoever has it can be anybody. */
public final class Keys {
    private static final String VARIABLE = "KEYS_FILE";
    /** Until then every node must have been started anew, and know the key. */
    private static final Duration NOTICE = Duration.ofHours(1);

    private Keys() {}

    /** The keys that were given, or, where things are tried out, some that this machine made for itself once. */
    public static String of(Settings settings) {
        return settings.variable(VARIABLE)
                .map(file -> given(settings, Path.of(file)))
                .orElseGet(() -> own(settings));
    }

    private static String given(Settings settings, Path file) {
        String keys = checked(file);
        if (KeySet.isForTryingOut(keys) && !settings.isForTryingOut())
            throw new Failure("The file of keys " + file
                    + " was made for trying things out; 'montage keys --file FILE' makes one that is worth something.");
        return keys;
    }

    private static String own(Settings settings) {
        if (!settings.isForTryingOut())
            throw new Failure("Set " + VARIABLE + " to a file of keys; 'montage keys --file FILE' makes one.");
        Path file = settings.data().resolve("keys.json");
        if (!Files.exists(file)) write(file, KeySet.forTryingOut(Instant.now()));
        return checked(file);
    }

    private static String checked(Path file) {
        try {
            String keys = Files.readString(file);
            KeySet.check(keys, Instant.now());
            return keys;
        } catch (IOException e) {
            throw new Failure("The file of keys " + file + " cannot be read.", e);
        } catch (IllegalArgumentException e) {
            throw new Failure("The file of keys " + file + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    /** Makes the file, or adds a key to it that signs in an hour; false where there was one already. */
    public static boolean makeOrRotate(Path file) {
        boolean isNew = !Files.exists(file);
        write(
                file,
                isNew
                        ? KeySet.fresh(Instant.now())
                        : KeySet.rotated(checked(file), Instant.now().plus(NOTICE)));
        return isNew;
    }

    /** At once and whole, for this user's eyes alone. */
    private static void write(Path file, String keys) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null) throw new Failure(file + " is no file.");
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "keys", "");
            if (draft.getFileSystem().supportedFileAttributeViews().contains("posix"))
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            Files.writeString(draft, keys);
            Files.move(draft, file.toAbsolutePath(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
