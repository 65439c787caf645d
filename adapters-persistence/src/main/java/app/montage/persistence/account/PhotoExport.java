package app.montage.persistence.account;

import app.montage.application.shared.ExportedFiles;
import app.montage.domain.account.ProfilePhoto;
import app.montage.domain.shared.FileKey;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's photo in the copy of their data: so few files that they are one page. */
@Singleton
final class PhotoExport implements ExportedFiles {
    private static final String PHOTO = """
            /* export photo */
            SELECT profile_photo_filename FROM account.users
            WHERE id = :person AND profile_photo_filename IS NOT NULL""";

    private final Sql sql;

    PhotoExport(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<FileKey> page(UserId person, @Nullable FileKey after, int most) {
        if (after != null) return List.of();
        return sql
                .list(
                        PHOTO,
                        Params.of("person", person),
                        row -> new ProfilePhoto(row.text("profile_photo_filename")).files())
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
