package app.montage.persistence.account;

import app.montage.application.account.Users;
import app.montage.domain.account.ConsentKind;
import app.montage.domain.account.Interest;
import app.montage.domain.account.InterestList;
import app.montage.domain.account.MontageAudience;
import app.montage.domain.account.Privacy;
import app.montage.domain.account.User;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;

@Singleton
final class JdbcUsers implements Users {
    private static final String FIND = """
            /* user to change */
            SELECT id, ARRAY(SELECT jsonb_array_elements_text(interests)) AS interests,
              is_private, montage_audience, montage_consent
            FROM account.users WHERE id = :id AND deleted_at IS NULL AND active
            FOR NO KEY UPDATE""";

    private static final String SAVE = """
            /* save user */
            UPDATE account.users SET interests = to_jsonb(CAST(:interests AS text[])), is_private = :isPrivate,
              montage_audience = :audience, montage_consent = :consent, updated_at = now()
            WHERE id = :id""";

    private final Sql sql;

    JdbcUsers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<User> find(UserId id) {
        return sql.one(FIND, Params.of("id", id), JdbcUsers::user);
    }

    @Override
    public void save(User user) {
        sql.update(
                SAVE,
                Params.of("id", user.id())
                        .and("interests", user.interests())
                        .and("isPrivate", user.privacy().isPrivate())
                        .and("audience", user.privacy().montageAudience())
                        .and("consent", user.privacy().montageConsent()));
    }

    private static User user(Row row) throws SQLException {
        return new User(
                row.id("id", UserId::new),
                new InterestList(
                        row.texts("interests").stream().map(Interest::new).toList()),
                new Privacy(
                        row.flag("is_private"),
                        row.one("montage_audience", MontageAudience.class),
                        row.texts("montage_consent").stream()
                                .map(ConsentKind::valueOf)
                                .collect(Collectors.toSet())));
    }
}
