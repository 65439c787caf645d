package app.montage.benchmarks.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Who looks at what during a measurement: owners at their own, friends at theirs, some of them turning the page. */
final class Visits {
    private static final int MANY = 2_000;

    /** Owner, an interest, generation, and a friend. */
    private static final String PEOPLE = """
            SELECT concat_ws('|', u.id, i.interest, m.generation, f.followed_id) FROM account.users u
            JOIN montage.user_montages m ON m.user_id = u.id AND m.interest IS NULL AND m.item_count BETWEEN 30 AND 100
            CROSS JOIN LATERAL (SELECT interest FROM montage.user_montages i
              WHERE i.user_id = u.id AND i.interest IS NOT NULL AND i.item_count > 3 LIMIT 1) i
            CROSS JOIN LATERAL (SELECT f.followed_id FROM account.follows f
              JOIN account.follows b ON b.follower_id = f.followed_id AND b.followed_id = u.id AND b.status = 'ACTIVE'
              WHERE f.follower_id = u.id AND f.status = 'ACTIVE' LIMIT 1) f
            WHERE NOT EXISTS (SELECT FROM montage.montage_items x WHERE x.user_id = u.id AND x.visibility < 0)
            ORDER BY md5(u.username) LIMIT\s""" + MANY;

    private final List<Visit> all;

    private Visits(List<Visit> all) {
        this.all = all;
    }

    static Visits mixed(Postgres postgres, Server server) throws SQLException, IOException {
        List<Visit> visits = new ArrayList<>();
        for (String line : postgres.column(PEOPLE)) {
            String[] it = line.split("\\|");
            Visit own = Visit.firstPage(it[0], it[0], null);
            switch (visits.size() % 4) {
                case 0 -> visits.add(own);
                case 1 -> visits.add(Visit.firstPage(it[3], it[0], null));
                case 2 -> visits.add(own.after(Visit.endCursor(own.answer(server)), it[2], Visit.ITEMS - 1));
                default -> visits.add(Visit.firstPage(it[0], it[0], it[1]));
            }
        }
        return new Visits(visits);
    }

    /** First pages alone, each by its owner, of montages that have more than one. */
    static Visits owners(Postgres postgres) throws SQLException {
        return new Visits(postgres.column(PEOPLE).stream()
                .map(line -> line.split("\\|")[0])
                .map(owner -> Visit.firstPage(owner, owner, null))
                .toList());
    }

    static Visits of(List<Visit> visits) {
        return new Visits(visits);
    }

    List<Visit> all() {
        return all;
    }

    /** How long answers are on average, having looked that each is a page. */
    int averageLength(Server server) throws IOException {
        long length = 0;
        List<Visit> some = all.subList(0, Math.min(200, all.size()));
        for (Visit visit : some) length += visit.answer(server).length();
        return (int) (length / some.size());
    }

    Path file(Function<Visit, String> line) throws IOException {
        Path file = Files.createTempFile("montage-benchmark", ".requests");
        file.toFile().deleteOnExit();
        return Files.write(file, all.stream().map(line).toList());
    }
}
