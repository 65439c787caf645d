package app.montage.persistence.account;

import app.montage.application.account.Mutes;
import app.montage.domain.account.Mute;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;

@Singleton
final class JdbcMutes implements Mutes {
    private static final String ADD = """
            /* add mute */
            INSERT INTO account.mutes (id, muter_id, muted_id, created_at) VALUES (:id, :muter, :muted, :since)
            ON CONFLICT (muter_id, muted_id) DO NOTHING""";

    private static final String REMOVE = """
            /* remove mute */
            DELETE FROM account.mutes WHERE muter_id = :muter AND muted_id = :muted""";

    private final Sql sql;

    JdbcMutes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(Mute mute) {
        return sql.update(ADD, mute) == 1;
    }

    @Override
    public boolean remove(UserId muter, UserId muted) {
        return sql.update(REMOVE, Params.of("muter", muter).and("muted", muted)) == 1;
    }
}
