package app.montage.persistence.account;

import app.montage.application.account.ProfilePhotos;
import app.montage.domain.account.ProfilePhoto;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class JdbcProfilePhotos implements ProfilePhotos {
    private static final String FIND = """
            /* photo to change */
            SELECT u.id, u.profile_photo_filename
            FROM account.users u WHERE u.id = :id AND u.deleted_at IS NULL AND u.active
            FOR NO KEY UPDATE""";

    private static final String SAVE = """
            /* save photo */
            UPDATE account.users SET profile_photo_filename = CAST(:photo AS text), updated_at = now() WHERE id = :id""";

    private static final String FORGET = """
            /* forget photo */
            UPDATE account.users new SET profile_photo_filename = NULL FROM account.users old
            WHERE new.id = :id AND old.id = new.id AND old.profile_photo_filename IS NOT NULL
            RETURNING old.profile_photo_filename""";

    private final Sql sql;

    JdbcProfilePhotos(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Chosen> find(UserId person) {
        return sql.one(
                FIND, Params.of("id", person), row -> new Chosen(row.id("id", UserId::new), UserRows.photo(row)));
    }

    @Override
    public void save(Chosen chosen) {
        ProfilePhoto photo = chosen.photo();
        sql.update(SAVE, Params.of("id", chosen.person()).and("photo", photo == null ? null : photo.name()));
    }

    @Override
    public Optional<ProfilePhoto> forget(UserId person) {
        return sql
                .change(FORGET, Params.of("id", person), row -> new ProfilePhoto(row.text("profile_photo_filename")))
                .stream()
                .findFirst();
    }
}
