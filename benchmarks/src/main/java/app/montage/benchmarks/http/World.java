package app.montage.benchmarks.http;

import app.montage.bootstrap.demo.Crowd;
import app.montage.bootstrap.program.Progress;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The people of a run, and their montages. */
final class World {
    static final int DEEP = 5;
    static final int DEEP_ITEMS = 10_000;
    static final int MANY = 100;

    /** Exactly three interests each: their own first, then such as others have. */
    private static final String THREE_INTERESTS = """
            UPDATE account.users u SET interests = (
              SELECT jsonb_agg(name ORDER BY place) FROM (
                SELECT name, min(place) AS place FROM (
                  SELECT name, place FROM jsonb_array_elements_text(u.interests) WITH ORDINALITY AS own (name, place)
                  UNION ALL SELECT name, 100 + place FROM unnest(%s) WITH ORDINALITY AS other (name, place)) AS both_kinds
                GROUP BY name ORDER BY place LIMIT 3) AS three)""";

    private static final String EVERY_INTEREST =
            "ARRAY(SELECT DISTINCT jsonb_array_elements_text(interests) FROM account.users)";

    /** The general montages of some people become very long: their items again and again. */
    private static final String LONG = """
            INSERT INTO montage.montage_items SELECT i.user_id, i.montage_id, i.generation,
              m.item_count + (g * m.item_count) + i.position, gen_random_uuid(), i.source_kind, i.source_id,
              i.widget_index, i.visibility, i.widget_type, i.widget_metadata, i.created_at, i.pick_rank, i.relevance,
              i.coverage, i.redundancy, i.terms
            FROM account.users u
            JOIN montage.user_montages m ON m.user_id = u.id AND m.interest IS NULL
            JOIN montage.montage_items i ON i.user_id = m.user_id AND i.montage_id = m.id AND i.generation = m.generation
            CROSS JOIN generate_series(0, %2$d) g
            WHERE u.username = ANY (%1$s) AND m.item_count + (g * m.item_count) + i.position < %2$d""";

    /** Somebody with a hundred montages: their general one again and again. */
    private static final String COPIES = """
            WITH copies AS (
              INSERT INTO montage.user_montages SELECT m.user_id, gen_random_uuid(), 'copy ' || g, m.generation,
                m.oldest_generation, m.generated_at, m.expires_at, m.item_count, m.input_version, m.recipe,
                m.input_digest, m.next_change_at, m.generation_metadata
              FROM account.users u JOIN montage.user_montages m ON m.user_id = u.id AND m.interest IS NULL
              CROSS JOIN generate_series(1, %d) g WHERE u.username = 'seed1'
              RETURNING user_id, id)
            INSERT INTO montage.montage_items SELECT i.user_id, c.id, i.generation, i.position, gen_random_uuid(),
              i.source_kind, i.source_id, i.widget_index, i.visibility, i.widget_type, i.widget_metadata, i.created_at,
              i.pick_rank, i.relevance, i.coverage, i.redundancy, i.terms
            FROM copies c JOIN montage.user_montages m ON m.user_id = c.user_id AND m.interest IS NULL
            JOIN montage.montage_items i ON i.user_id = m.user_id AND i.montage_id = m.id""";

    private World() {}

    static void populate(Postgres postgres, Options options) throws SQLException {
        try (Progress progress = new Progress("Making up people", options.people())) {
            new Crowd(postgres.database(), LocalDate.now(ZoneOffset.UTC))
                    .write(options.people(), options.checkins(), progress);
        }
        postgres.execute(THREE_INTERESTS.formatted(EVERY_INTEREST));
    }

    /** Some very long montages, and somebody with very many; others stay as the product made them. */
    static void exaggerate(Postgres postgres) throws SQLException {
        String names = "ARRAY(SELECT 'seed' || n FROM generate_series(2, " + (1 + DEEP) + ") n)";
        postgres.execute(
                LONG.formatted(names, DEEP_ITEMS),
                "UPDATE montage.user_montages SET item_count = " + DEEP_ITEMS + " WHERE interest IS NULL"
                        + " AND user_id IN (SELECT id FROM account.users WHERE username = ANY (" + names + "))",
                COPIES.formatted(MANY));
    }
}
