package app.montage.persistence.account;

import app.montage.application.account.UserView;
import app.montage.domain.account.ConsentKind;
import app.montage.domain.account.MontageAudience;
import app.montage.domain.account.ProfilePhoto;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Row;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How rows of people become what a viewer sees of them. */
public final class UserRows {
    /** What there is to select of {@code account.users u}, for {@code :viewer}. */
    public static final String COLUMNS = """
            u.id, u.username, u.display_name, u.profile_photo_filename, u.is_private,
              u.id = CAST(:viewer AS uuid) IS TRUE AS self, CASE WHEN u.id = CAST(:viewer AS uuid)
                THEN ARRAY(SELECT jsonb_array_elements_text(u.interests)) ELSE '{}' END AS interests,
              u.montage_audience, u.montage_consent""";

    private UserRows() {}

    public static UserView user(Row row) throws SQLException {
        boolean self = row.flag("self");
        return new UserView(
                row.id("id", UserId::new),
                row.text("username"),
                row.text("display_name"),
                photo(row),
                row.flag("is_private"),
                row.texts("interests"),
                self ? row.one("montage_audience", MontageAudience.class) : null,
                self ? consent(row) : null);
    }

    static @Nullable ProfilePhoto photo(Row row) throws SQLException {
        String name = row.textOrNull("profile_photo_filename");
        return name == null ? null : new ProfilePhoto(name);
    }

    private static List<ConsentKind> consent(Row row) throws SQLException {
        return row.texts("montage_consent").stream()
                .map(ConsentKind::valueOf)
                .sorted()
                .toList();
    }
}
