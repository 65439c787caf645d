package app.montage.application.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.montage.application.shared.FileContent;
import app.montage.application.shared.StoredFiles;
import app.montage.application.shared.UseCase;
import app.montage.domain.shared.FileKey;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has been erased, a file for each, apart from the database, so that restoring an old one brings nobody back. All
 * that is kept of them is an id that leads to nothing, and when.
 */
@UseCase
public final class ErasureList {
    private static final String FOLDER = "erased_people";
    private static final String ENDING = ".json";

    private final StoredFiles files;

    public ErasureList(StoredFiles files) {
        this.files = files;
    }

    /** Returns once it is written for good; before that nothing may be erased. */
    void add(UserId person, Instant at) {
        files.keep(key(person), FileContent.of(("{\"erasedAt\": \"" + at + "\"}\n").getBytes(UTF_8)));
    }

    /** The next so many behind this one, in an order that stays. */
    List<UserId> page(@Nullable UserId after, int most) {
        return files.list(FOLDER, after == null ? null : key(after), most).stream()
                .map(ErasureList::person)
                .toList();
    }

    private static FileKey key(UserId person) {
        return new FileKey(FOLDER + "/" + person.value() + ENDING);
    }

    private static UserId person(FileKey key) {
        String name = key.value().substring(FOLDER.length() + 1);
        return new UserId(UUID.fromString(name.substring(0, name.length() - ENDING.length())));
    }
}
