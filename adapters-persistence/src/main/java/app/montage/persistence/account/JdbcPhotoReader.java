package app.montage.persistence.account;

import app.montage.application.account.PhotoReader;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.ProfilePhoto;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;

@Singleton
final class JdbcPhotoReader implements PhotoReader {
    private static final String SHOWN = """
            /* photo shown */
            SELECT 1 FROM account.users u, %s
            WHERE clearance.present AND u.profile_photo_filename = :photo""".formatted(ClearanceSql.of("u.id"));

    private final Sql sql;

    JdbcPhotoReader(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean isShown(Viewer viewer, ProfilePhoto photo) {
        Params params = Params.of("viewer", viewer.user()).and("photo", photo.name());
        return sql.one(SHOWN, params, row -> true).isPresent();
    }
}
