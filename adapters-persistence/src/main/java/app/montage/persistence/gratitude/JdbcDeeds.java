package app.montage.persistence.gratitude;

import app.montage.application.gratitude.Counted;
import app.montage.application.gratitude.Deeds;
import app.montage.domain.gratitude.Deed;
import app.montage.domain.gratitude.EmojiCode;
import app.montage.domain.gratitude.PostId;
import app.montage.domain.shared.UserId;
import app.montage.persistence.shared.Params;
import app.montage.persistence.shared.Row;
import app.montage.persistence.shared.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcDeeds implements Deeds {
    private static final String SOME = """
            /* some deeds */
            SELECT done.*, p.author_id FROM (
              SELECT post_id, 'HEART' AS kind, NULL AS emoji_code FROM gratitude.likes WHERE user_id = :person
              UNION ALL SELECT post_id, 'REACTION', emoji_code FROM gratitude.emoji_reactions WHERE user_id = :person
              UNION ALL SELECT post_id, 'SHARE', NULL FROM gratitude.shares WHERE user_id = :person LIMIT :most) AS done
            JOIN gratitude.posts p ON p.id = done.post_id ORDER BY p.id""";

    private record Changed(Counted counted, boolean unsummed) {}

    private final Sql sql;

    JdbcDeeds(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Counted> add(Done done) {
        Params params = params(done.post(), done.person(), done.deed())
                .and("id", done.id())
                .and("at", done.at());
        return change(DeedSql.of(done.deed()).add(), params).map(Changed::counted);
    }

    @Override
    public Optional<Counted> remove(PostId post, UserId person, Deed deed) {
        Params params = params(post, person, deed);
        Optional<Changed> changed = change(DeedSql.of(deed).remove(), params);
        if (changed.filter(Changed::unsummed).isPresent()) sql.update(DeedSql.SUM, params);
        return changed.map(Changed::counted);
    }

    @Override
    public List<Told> some(UserId person, int most) {
        return sql.list(SOME, Params.of("person", person).and("most", most), JdbcDeeds::told);
    }

    private static Told told(Row row) throws SQLException {
        String emoji = row.textOrNull("emoji_code");
        Deed deed = new Deed(row.one("kind", Deed.Kind.class), emoji == null ? null : new EmojiCode(emoji));
        return new Told(row.id("post_id", PostId::new), row.id("author_id", UserId::new), deed);
    }

    private Optional<Changed> change(String statement, Params params) {
        return sql.change(statement, params, row -> new Changed(PostSql.counted(row), row.flag("unsummed"))).stream()
                .findFirst();
    }

    private static Params params(PostId post, UserId person, Deed deed) {
        return Params.of("post", post).and("person", person).and("emoji", deed.emoji());
    }
}
